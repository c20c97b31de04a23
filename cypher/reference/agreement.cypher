// The agreement that was referenced.
//
// @parent this   Reference
// @one    Agreement
RETURN endNode(this) AS _agreement
