// Relates documents to who published them, and dispatches to what they tell anew.
//
// @param rows list of map  document, type (PUBLISHED_BY or RETELLS) and to
// @none
UNWIND $rows AS row
MATCH (document:Thing {id: row.document})
MATCH (to:Thing {id: row.to})
CREATE (document)-[:$(row.type)]->(to)
