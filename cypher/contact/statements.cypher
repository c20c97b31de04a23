// What was stated in a contact, or about it.
//
// @parent this   Contact
// @param  first  integer  page size, 1 to 1000
// @many   Statement
CALL (this) {
  MATCH (:Thing)-[_statement:STATED]->(this)
  RETURN _statement
  UNION
  MATCH (_claim {predicate: 'stated'})-[:DURING]->(:Thing)-[:SAME_AS*0..1]->(this)
  MATCH (_claim)-[:SUBJECT]->(:Thing)-[:SAME_AS*0..1]->(_speaker:Thing)-[_statement:STATED {contactId: this.id}]->(:Thing)
  WHERE _claim.id IN _statement.claimIds
  RETURN _statement
}
RETURN _statement
ORDER BY startNode(_statement).id, endNode(_statement).id, _statement.key
LIMIT $first
