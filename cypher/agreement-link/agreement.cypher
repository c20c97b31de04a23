// The agreement that implements, amends or is part of the other.
//
// @parent this   AgreementLink
// @one    Agreement
RETURN startNode(this) AS _agreement
