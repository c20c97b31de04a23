// Whom the participant spoke for, as the claims say.
//
// @parent this   Participation
// @many   Participant
MATCH (_claim:Claim)-[:ON_BEHALF_OF]->(_body:Thing)
WHERE _claim.id IN this.claimIds
RETURN DISTINCT _body
ORDER BY _body.id
LIMIT 20
