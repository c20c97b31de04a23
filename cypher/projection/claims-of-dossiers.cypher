// Claims in the dossiers of some things: those about their subject, and those about one of their objects.
//
// @param  things     list of id
// @param  bySubject  list of string  predicates
// @param  byObject   list of string  predicates
// @many
// @column id         id
UNWIND $things AS thing
MATCH (about:Thing {id: thing})
CALL (about) {
  MATCH (about)<-[:SUBJECT]-(claim:Claim)
  WHERE claim.predicate IN $bySubject
  RETURN claim
  UNION
  MATCH (about)<-[:OBJECT]-(claim:Claim)
  WHERE claim.predicate IN $byObject
  RETURN claim
}
RETURN DISTINCT claim.id AS id
