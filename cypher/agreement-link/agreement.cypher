// The agreement of a agreement link.
//
// @parent this   AgreementLink
// @one    Agreement
RETURN startNode(this) AS _agreement
