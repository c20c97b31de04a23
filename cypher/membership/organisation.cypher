// The organisation of a membership.
//
// @parent this   Membership
// @one    Organisation
RETURN endNode(this) AS _organisation
