// Who is the member.
//
// @parent this   Membership
// @one    Participant
RETURN startNode(this) AS _member
