// All relations between two things, best attested first.
//
// @param  between  list of id  2..2
// @many   Relation
MATCH (:Thing {id: $between[0]})-[:SAME_AS*0..1]->(_one:Thing&!Former&!Unprojected)
MATCH (:Thing {id: $between[1]})-[:SAME_AS*0..1]->(_other:Thing&!Former&!Unprojected)
MATCH (_one)-[_found:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-(_other)
WITH DISTINCT _found, {by: type(_found) + ' ' + startNode(_found).id + ' ' + _found.key} AS _told
RETURN _found{.*, kind: type(_found), source: startNode(_found), target: endNode(_found)} AS _relation
ORDER BY _found.certain DESC, _found.sources DESC, _told.by
LIMIT 100
