// Who mediates, and how large a share of the contacts that were held?
// Read: one row a mediator, most contacts first. `ofAll` is the share of all held contacts, `ofMediated` that of those with any mediator; where two mediate one contact, it counts for both.
// Use it in Neo4j Browser as it stands.
//
// @many    Mediator
MATCH (contact:Contact {status: 'held', alleged: false})
OPTIONAL MATCH (mediator:Thing)-[part:PARTICIPATED_IN {role: 'mediator'}]->(contact)
WHERE part.certain AND NOT part.alleged
WITH contact, collect(DISTINCT mediator) AS mediators
WITH count(*) AS held, collect(CASE WHEN size(mediators) > 0 THEN mediators END) AS mediated
WITH held, size(mediated) AS withMediator, mediated
UNWIND mediated AS mediators
UNWIND mediators AS mediator
WITH mediator, held, withMediator, count(*) AS contacts
RETURN mediator.id AS mediatorId,
  mediator.name AS mediator,
  contacts,
  toFloat(contacts) / held AS ofAll,
  toFloat(contacts) / withMediator AS ofMediated
ORDER BY contacts DESC, mediatorId
LIMIT 1000
