// What it is a member of.
//
// @parent this   Membership
// @one    Organisation
RETURN endNode(this) AS _organisation
