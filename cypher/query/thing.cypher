// The thing that has the id, or had it before a merge: what `leader(id:)` and the like are narrowed from.
//
// @param  id  id
// @one    Thing
MATCH (_found:Thing {id: $id})
WHERE NOT _found:Unprojected
WITH CASE WHEN _found:Former THEN head([(_found)-[:SAME_AS]->(_kept:Thing) | _kept]) ELSE _found END AS _thing
RETURN _thing
