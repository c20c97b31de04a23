// What it is a party to.
//
// @parent this   Party
// @one    Agreement
RETURN endNode(this) AS _agreement
