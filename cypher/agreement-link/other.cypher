// The other of a agreement link.
//
// @parent this   AgreementLink
// @one    Agreement
RETURN endNode(this) AS _other
