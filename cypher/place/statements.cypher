// What was stated about a place, newest contact first.
//
// @parent this   Place
// @param  first  integer  page size, 1 to 1000
// @many   Statement
MATCH (_speaker:Thing)-[_statement:STATED]->(this)
RETURN _statement
ORDER BY _statement.earliest DESC, _speaker.id, _statement.key
LIMIT $first
