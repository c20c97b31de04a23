// The discussed of a discussion.
//
// @parent this   Discussion
// @one    Contact
RETURN endNode(this) AS _discussed
