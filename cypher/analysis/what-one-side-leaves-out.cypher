// What does one side leave out: whom and what does one teller name in a contact that another, who tells of it too, does not?
// Read: one row a teller and another who tells of the same contacts, `contacts` of them. `participants`, `agreements` and `topics` (places and states too) count what the teller names in these and the silent one leaves out; `contactIds` are up to 20 contacts where that is so, oldest first: ask their `accounts` for names. Guesses are not counted, allegations are. Who leaves out denies nothing.
// Use it in Neo4j Browser as it stands.
//
// @many    Omission
MATCH (contact:Contact {status: 'held', alleged: false})-[relation:PARTICIPATED_IN|REFERENCED|ABOUT]-(named:Thing)
WHERE relation.certain
UNWIND relation.claimIds AS id
MATCH (claim:Claim {id: id})-[:FROM]->(document:Document)
OPTIONAL MATCH (claim)-[:TOLD_BY {position: 1}]->(first:Thing)
WITH contact, coalesce(first, document) AS told,
  collect(DISTINCT {relation: type(relation), named: named}) AS namings
WITH contact, collect({told: told, namings: namings}) AS tellings
WHERE size(tellings) > 1
UNWIND tellings AS telling
WITH contact, telling.told AS told, telling.namings AS namings
MATCH (told)-[:PUBLISHED_BY*0..1]->(:Thing)-[:SAME_AS*0..1]->(teller:Leader|State|Organisation)
UNWIND namings AS naming
WITH contact, teller, collect(DISTINCT naming) AS namings
WITH contact, collect({teller: teller, namings: namings}) AS accounts
WHERE size(accounts) > 1
UNWIND accounts AS account
UNWIND accounts AS other
WITH contact, account, other
WHERE account.teller <> other.teller
WITH contact, account.teller AS teller, other.teller AS silent,
  [naming IN account.namings WHERE NOT naming IN other.namings | naming.relation] AS omitted
ORDER BY contact.sortDay, contact.id
WITH teller, silent, count(*) AS contacts,
  sum(size([relation IN omitted WHERE relation = 'PARTICIPATED_IN'])) AS participants,
  sum(size([relation IN omitted WHERE relation = 'REFERENCED'])) AS agreements,
  sum(size([relation IN omitted WHERE relation = 'ABOUT'])) AS topics,
  collect(CASE WHEN size(omitted) > 0 THEN contact.id END)[..20] AS contactIds
WHERE participants + agreements + topics > 0
RETURN teller.id AS tellerId,
  teller.name AS teller,
  silent.id AS silentId,
  silent.name AS silent,
  contacts,
  participants,
  agreements,
  topics,
  contactIds
ORDER BY contacts DESC, tellerId, silentId
LIMIT 1000
