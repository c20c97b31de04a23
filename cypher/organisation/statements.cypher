// What was stated by the speaker, newest contact first.
//
// @parent this   Organisation
// @param  first  integer  page size, 1 to 1000
// @many   Statement
MATCH (this)-[_statement:STATED]->(_subject:Thing)
RETURN _statement
ORDER BY _statement.earliest DESC, _subject.id, _statement.key
LIMIT $first
