// Relationships that no recorded claim supports.
//
// @many
MATCH (start:Thing)-[relation]->(end:Thing)
WHERE relation.claimIds IS NOT NULL
  AND (size(relation.claimIds) = 0 OR any(id IN relation.claimIds WHERE NOT EXISTS { (:Claim {id: id}) }))
RETURN start.id AS start, type(relation) AS relation, end.id AS end
ORDER BY start, relation, end
LIMIT 100
