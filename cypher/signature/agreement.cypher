// What was signed.
//
// @parent this   Signature
// @one    Agreement
RETURN endNode(this) AS _agreement
