// Who meets, calls, visits or writes to whom, in which month and how often (the contact matrix)?
// Read: one row a pair of leaders, month and kind of contact; the pairs most in contact first (`inAll`), each pair by month. No month: it is not known. No kind: it is not known, or sources differ. At most a thousand pairs.
// Use it in Neo4j Browser as it stands.
//
// @many    PairInMonth
MATCH (one:Leader)-[first:PARTICIPATED_IN]->(contact:Contact {status: 'held', alleged: false})<-[second:PARTICIPATED_IN]-(other:Leader)
WHERE one.id < other.id AND first.certain AND NOT first.alleged AND second.certain AND NOT second.alleged
WITH DISTINCT one, other, contact
WITH one, other, contact.kind AS kind,
  CASE WHEN date.truncate('month', contact.earliest) = date.truncate('month', contact.latest)
    THEN substring(toString(contact.earliest), 0, 7) END AS month,
  count(*) AS contacts
WITH one, other, sum(contacts) AS inAll, collect({month: month, kind: kind, contacts: contacts}) AS cells
ORDER BY inAll DESC, one.id, other.id
LIMIT 1000
UNWIND cells AS cell
RETURN one.id AS oneId,
  one.name AS one,
  other.id AS otherId,
  other.name AS other,
  inAll,
  cell.month AS month,
  cell.kind AS kind,
  cell.contacts AS contacts
ORDER BY inAll DESC, oneId, otherId, month, kind
LIMIT 10000
