// Whatever has the id, or had it before a merge.
//
// @param  id  id
// @one    Node
MATCH (_found:Thing|Claim|Disagreement {id: $id})
WHERE NOT _found:Unprojected
WITH CASE WHEN _found:Former THEN head([(_found)-[:SAME_AS]->(_kept:Thing) | _kept]) ELSE _found END AS _node
RETURN _node
