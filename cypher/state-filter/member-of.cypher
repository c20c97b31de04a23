// States that are members of an organisation.
//
// @param  memberOf  id
// @filter
MATCH (:Thing {id: $memberOf})-[:SAME_AS*0..1]->(:Thing)<-[:MEMBER_OF]-(_state:State)
WITH DISTINCT _state
