// How many things of each label; each number comes from the database's own count store.
//
// @parent this  About
// @many   Count
UNWIND [
  {of: 'Leader', count: COUNT { (:Leader) }},
  {of: 'State', count: COUNT { (:State) }},
  {of: 'Organisation', count: COUNT { (:Organisation) }},
  {of: 'Publisher', count: COUNT { (:Publisher) }},
  {of: 'Office', count: COUNT { (:Office) }},
  {of: 'Agreement', count: COUNT { (:Agreement) }},
  {of: 'Contact', count: COUNT { (:Contact) }},
  {of: 'Call', count: COUNT { (:Call) }},
  {of: 'Meeting', count: COUNT { (:Meeting) }},
  {of: 'Visit', count: COUNT { (:Visit) }},
  {of: 'Message', count: COUNT { (:Message) }},
  {of: 'Topic', count: COUNT { (:Topic) }},
  {of: 'Place', count: COUNT { (:Place) }},
  {of: 'Document', count: COUNT { (:Document) }}
] AS _counted
RETURN _counted.of AS of, _counted.count AS count
