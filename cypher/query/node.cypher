// Whatever has the id, or had it before a merge.
//
// @param  id  id
// @one    Node
MATCH (_found:Thing|Claim|Disagreement {id: $id})
WHERE NOT _found:Unprojected
OPTIONAL MATCH (_found)-[:SAME_AS]->(_kept:Thing)
RETURN coalesce(_kept, _found) AS _node
