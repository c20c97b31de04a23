// How many relationships of each type; each number comes from the database's own count store.
//
// @parent this  About
// @many   Count
UNWIND [
  {of: 'PARTICIPATED_IN', count: COUNT { ()-[:PARTICIPATED_IN]->() }},
  {of: 'INVOLVED_IN', count: COUNT { ()-[:INVOLVED_IN]->() }},
  {of: 'REFERENCED', count: COUNT { ()-[:REFERENCED]->() }},
  {of: 'DISCUSSED', count: COUNT { ()-[:DISCUSSED]->() }},
  {of: 'PART_OF', count: COUNT { ()-[:PART_OF]->() }},
  {of: 'ABOUT', count: COUNT { ()-[:ABOUT]->() }},
  {of: 'HELD_AT', count: COUNT { ()-[:HELD_AT]->() }},
  {of: 'IN', count: COUNT { ()-[:IN]->() }},
  {of: 'HELD', count: COUNT { ()-[:HELD]->() }},
  {of: 'OF', count: COUNT { (:Office)-[:OF]->() }},
  {of: 'SIGNED', count: COUNT { ()-[:SIGNED]->() }},
  {of: 'PARTY_TO', count: COUNT { ()-[:PARTY_TO]->() }},
  {of: 'IMPLEMENTS', count: COUNT { ()-[:IMPLEMENTS]->() }},
  {of: 'AMENDS', count: COUNT { ()-[:AMENDS]->() }},
  {of: 'MEMBER_OF', count: COUNT { ()-[:MEMBER_OF]->() }},
  {of: 'STATED', count: COUNT { ()-[:STATED]->() }}
] AS _counted
RETURN _counted.of AS of, _counted.count AS count
