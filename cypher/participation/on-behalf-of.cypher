// Whom the participant spoke for, as the claims say.
//
// @parent this   Participation
// @many   Participant
MATCH (_claim:Claim)-[:ON_BEHALF_OF]->(:Thing)-[:SAME_AS*0..1]->(_body:Thing)
WHERE _claim.id IN this.claimIds AND NOT _body:Former
RETURN DISTINCT _body
ORDER BY _body.id
LIMIT 20
