// Terms in the offices of one state or organisation.
//
// @param  of  id
// @filter
MATCH (:Thing {id: $of})-[:SAME_AS*0..1]->(:Thing)<-[:OF]-(_office:Office)
WITH DISTINCT _office
