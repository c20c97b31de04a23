// Members of an organisation.
//
// @parent this   Organisation
// @many   Membership
MATCH (_member:Thing)-[_membership:MEMBER_OF]->(this)
RETURN _membership
ORDER BY _member.id, _membership.key
LIMIT 200
