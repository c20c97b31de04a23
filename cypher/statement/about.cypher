// What it was stated about.
//
// @parent this   Statement
// @one    StatementSubject
RETURN endNode(this) AS _about
