// Contacts that were about one of these topics, places or states.
//
// @param  about  list of id 1..100
// @filter
MATCH (_contact:Contact)-[:ABOUT]->(:Thing)<-[:SAME_AS*0..1]-(_subject:Thing)
WHERE _subject.id IN $about
WITH DISTINCT _contact
