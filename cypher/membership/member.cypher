// The member of a membership.
//
// @parent this   Membership
// @one    Participant
RETURN startNode(this) AS _member
