// Organisations a state is a member of.
//
// @parent this   State
// @many   Membership
MATCH (this)-[_membership:MEMBER_OF]->(_organisation:Organisation)
RETURN _membership
ORDER BY _organisation.id, _membership.key
LIMIT 200
