// Whether there are loads, and nobody told of any.
//
// @one
// @column  wanted  boolean
RETURN EXISTS { (:Load) } AND NOT EXISTS { (:Change) } AS wanted
