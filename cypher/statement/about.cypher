// The about of a statement.
//
// @parent this   Statement
// @one    StatementSubject
RETURN endNode(this) AS _about
