// Contacts that a document of one of these publishers tells of.
//
// @param  publishers  list of id 1..100
// @filter
MATCH (_publisher:Thing)-[:SAME_AS*0..1]->(:Thing)<-[:SAME_AS*0..1]-(:Thing)<-[:PUBLISHED_BY]-(:Document)<-[:FROM]-(_claim:Claim)-[:SUBJECT|OBJECT|DURING]->(:Thing)-[:SAME_AS*0..1]->(_contact:Contact)
WHERE _publisher.id IN $publishers AND NOT _claim:Unprojected
  AND coalesce(head(COLLECT {
    MATCH (_claim)<-[:OF]-(_review:Review)
    RETURN _review.rank
    ORDER BY _review.serial DESC
    LIMIT 1
  }), 'normal') IN ['normal', 'preferred']
WITH DISTINCT _contact
