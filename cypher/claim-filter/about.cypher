// Claims with one thing at one of their ends.
//
// @param  about  id
// @filter
MATCH (:Thing {id: $about})-[:SAME_AS*0..1]->(:Thing)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(_claim:Claim)
WITH DISTINCT _claim
