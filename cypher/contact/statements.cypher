// What was stated in a contact, or about it.
//
// @parent this   Contact
// @param  first  integer  page size, 1 to 1000
// @many   Statement
CALL (this) {
  MATCH (:Thing)-[_statement:STATED]->(this)
  RETURN _statement
  UNION
  MATCH (_claim:Claim {predicate: 'stated'})-[:DURING]->(this)
  MATCH (_claim)-[:SUBJECT]->(_speaker:Thing)-[_statement:STATED {contactId: this.id}]->(:Thing)
  WHERE _claim.id IN _statement.claimIds
  RETURN _statement
}
RETURN DISTINCT _statement
ORDER BY startNode(_statement).id, endNode(_statement).id, _statement.key
LIMIT $first
