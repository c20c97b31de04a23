// Contacts in which one contact was discussed.
//
// @param  discussed  id
// @filter
MATCH (:Thing {id: $discussed})-[:SAME_AS*0..1]->(:Contact)<-[:DISCUSSED]-(_contact:Contact)
WITH DISTINCT _contact
