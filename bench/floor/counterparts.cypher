// Leaders whom a leader dealt with: in how many held contacts both surely took part, the first and the last of them. Days are
// read only for the twenty that are shown.
MATCH (leader:Thing&Leader {id: $id})
CALL (leader) {
  MATCH (leader)-[mine:PARTICIPATED_IN]->(contact)
  WHERE mine.certain AND NOT mine.alleged AND contact.status = 'held' AND NOT contact.alleged
  MATCH (contact)<-[theirs:PARTICIPATED_IN]-(other:Leader)
  WHERE theirs.certain AND NOT theirs.alleged AND other <> leader
  WITH other, collect(DISTINCT contact) AS shared
  WITH other, shared, size(shared) AS contacts
  ORDER BY contacts DESC, other.id
  LIMIT 20
  UNWIND shared AS contact
  WITH other, contacts, contact.kind AS kind,
    CASE WHEN contact.sortDay > date('0001-01-01') THEN [contact.sortDay, contact.id, contact.edtf] END AS day
  WITH other, contacts,
    count(CASE WHEN kind = 'call' THEN 1 END) AS calls,
    count(CASE WHEN kind = 'meeting' THEN 1 END) AS meetings,
    min(day) AS first,
    max(day) AS last
  ORDER BY contacts DESC, other.id
  RETURN collect({
    participant: other {.id, .name},
    contacts: contacts,
    calls: calls,
    meetings: meetings,
    first: CASE WHEN first IS NULL THEN null ELSE {id: first[1], date: {edtf: first[2]}} END,
    last: CASE WHEN last IS NULL THEN null ELSE {id: last[1], date: {edtf: last[2]}} END
  }) AS counterparts
}
RETURN {leader: leader {.id, .name, counterparts: {nodes: counterparts}}} AS data
