// The agreement of a signature.
//
// @parent this   Signature
// @one    Agreement
RETURN endNode(this) AS _agreement
