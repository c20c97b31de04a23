// The agreement of a party.
//
// @parent this   Party
// @one    Agreement
RETURN endNode(this) AS _agreement
