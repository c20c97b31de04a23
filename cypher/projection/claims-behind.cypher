// Claims of other dossiers from which some follow: who held an office that took part in a contact, whose office it is, and
// the date of a contact in which something was stated.
//
// @param  offices   list of id
// @param  contacts  list of id
// @many
// @column id        id
CALL () {
  UNWIND $offices AS id
  MATCH (:Thing {id: id})<-[:OBJECT]-(claim {predicate: 'held'})
  RETURN claim
  UNION
  UNWIND $offices AS id
  MATCH (:Thing {id: id})<-[:SUBJECT]-(claim {predicate: 'officeOf'})
  RETURN claim
  UNION
  UNWIND $contacts AS id
  MATCH (:Thing {id: id})<-[:SUBJECT]-(claim {predicate: 'dated'})
  RETURN claim
}
RETURN DISTINCT claim.id AS id
