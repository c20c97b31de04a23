// Who took part; a guess is marked by its certainty.
//
// @parent this   Contact
// @many   Participation
MATCH (_participant:Thing)-[_participation:PARTICIPATED_IN]->(this)
RETURN _participation
ORDER BY _participation.certain DESC, _participant.id, _participation.key
LIMIT 200
