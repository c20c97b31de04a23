// The agreement that is implemented or amended, or has the part.
//
// @parent this   AgreementLink
// @one    Agreement
RETURN endNode(this) AS _other
