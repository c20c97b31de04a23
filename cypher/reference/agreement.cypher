// The agreement of a reference.
//
// @parent this   Reference
// @one    Agreement
RETURN endNode(this) AS _agreement
