// Which agreements come up together: referenced in the same contact?
// Read: one row a pair of agreements, most often together first. `share` is contacts with both / contacts with either. References that leave the agreement open, or that one side alleges, do not count.
// Use it in Neo4j Browser as it stands.
//
// @many    AgreementsTogether
MATCH (contact:Contact {status: 'held', alleged: false})-[reference:REFERENCED]->(agreement:Agreement)
WHERE reference.certain AND NOT reference.alleged
WITH DISTINCT contact, agreement
WITH agreement, collect(contact) AS contacts
WITH agreement, contacts, size(contacts) AS alone
UNWIND contacts AS contact
WITH contact, collect({agreement: agreement, contacts: alone}) AS named
UNWIND named AS one
UNWIND named AS other
WITH one, other
WHERE one.agreement.id < other.agreement.id
WITH one, other, count(*) AS contacts
RETURN one.agreement.id AS oneId,
  one.agreement.name AS one,
  other.agreement.id AS otherId,
  other.agreement.name AS other,
  contacts,
  one.contacts AS contactsOfOne,
  other.contacts AS contactsOfOther,
  toFloat(contacts) / (one.contacts + other.contacts - contacts) AS share
ORDER BY contacts DESC, oneId, otherId
LIMIT 1000
