// Documents of one publisher.
//
// @param  publisher  id
// @filter
MATCH (:Thing {id: $publisher})-[:SAME_AS*0..1]->(:Thing)<-[:PUBLISHED_BY]-(_document:Document)
WITH DISTINCT _document
