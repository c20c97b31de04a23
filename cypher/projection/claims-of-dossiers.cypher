// Claims in the dossiers of some things: those about their subject, and those about one of their objects. Without their
// label, or a planner that knows only a small graph begins with all claims of a predicate.
//
// @param  things     list of id
// @param  bySubject  list of string  predicates
// @param  byObject   list of string  predicates
// @many
// @column id         id
UNWIND $things AS thing
MATCH (about:Thing {id: thing})
CALL (about) {
  MATCH (about)<-[:SUBJECT]-(claim)
  WHERE claim.predicate IN $bySubject
  RETURN claim
  UNION
  MATCH (about)<-[:OBJECT]-(claim)
  WHERE claim.predicate IN $byObject
  RETURN claim
}
RETURN DISTINCT claim.id AS id
