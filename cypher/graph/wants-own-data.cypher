// Whether the project's own data is wanted: nothing was ever loaded, or the first load of it was cut off.
//
// @one
// @column  wanted  boolean
MATCH (graph:Graph {id: 'graph'})
RETURN NOT EXISTS { (:Load) } OR coalesce(graph.loadingOwnData, false) AS wanted
