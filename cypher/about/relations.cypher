// How many relationships of each type; each number comes from the database's own count store.
//
// @parent this  About
// @many   Count
MATCH ()-[_relation:PARTICIPATED_IN]->()
RETURN 'PARTICIPATED_IN' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:INVOLVED_IN]->()
RETURN 'INVOLVED_IN' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:REFERENCED]->()
RETURN 'REFERENCED' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:DISCUSSED]->()
RETURN 'DISCUSSED' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:PART_OF]->()
RETURN 'PART_OF' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:ABOUT]->()
RETURN 'ABOUT' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:HELD_AT]->()
RETURN 'HELD_AT' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:IN]->()
RETURN 'IN' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:HELD]->()
RETURN 'HELD' AS of, count(_relation) AS count
UNION ALL
MATCH (:Office)-[_relation:OF]->()
RETURN 'OF' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:SIGNED]->()
RETURN 'SIGNED' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:PARTY_TO]->()
RETURN 'PARTY_TO' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:IMPLEMENTS]->()
RETURN 'IMPLEMENTS' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:AMENDS]->()
RETURN 'AMENDS' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:MEMBER_OF]->()
RETURN 'MEMBER_OF' AS of, count(_relation) AS count
UNION ALL
MATCH ()-[_relation:STATED]->()
RETURN 'STATED' AS of, count(_relation) AS count
