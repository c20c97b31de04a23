// How the one stands to the other.
//
// @parent this   AgreementLink
// @one    AgreementLinkKind
RETURN toLower(type(this)) AS _kind
