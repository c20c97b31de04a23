// Leaves of things nothing but their ids, and of documents no words and no publisher.
//
// @param ids list of id
// @none
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
SET thing = thing {.id, .type}, thing:Withdrawn
WITH thing
CALL (thing) {
  MATCH (thing)<-[quote:QUOTES]-()
  DELETE quote
}
CALL (thing) {
  MATCH (thing)-[publishing:PUBLISHED_BY]->()
  DELETE publishing
}
