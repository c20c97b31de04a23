// What is said, one side for each value.
//
// @parent this   Disagreement
// @many   Side
MATCH (_claim:Claim)-[_part:TAKES_PART_IN]->(this)
RETURN _part.value AS value, collect(_claim.id) AS claimIds
ORDER BY value
LIMIT 100
