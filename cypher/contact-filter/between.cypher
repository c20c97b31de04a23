// Contacts in which both took part, or were represented.
//
// @param  between  list of id 2..2  two leaders, states or organisations
// @filter
MATCH (:Thing {id: $between[0]})-[:SAME_AS*0..1]->(:Thing)-[:PARTICIPATED_IN|INVOLVED_IN]->(_contact:Contact)<-[:PARTICIPATED_IN|INVOLVED_IN]-(:Thing)<-[:SAME_AS*0..1]-(:Thing {id: $between[1]})
WITH DISTINCT _contact
