// Agreements that somebody is a party to, proposed or mediated.
//
// @param  party  id
// @filter
MATCH (:Thing {id: $party})-[:SAME_AS*0..1]->(:Thing)-[:PARTY_TO]->(_agreement:Agreement)
WITH DISTINCT _agreement
