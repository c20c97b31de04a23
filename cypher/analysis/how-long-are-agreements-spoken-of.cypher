// How long are agreements spoken of: in how many contacts of each month after they were made?
// Read: one row an agreement and month; the agreements most spoken of first (`inAll`). `monthsSince` is 0 in the month in which it was made and below 0 before it; no number where either month is not known. Months in which nobody spoke of it have no row. References that leave the agreement open, or that one side alleges, do not count. At most a hundred agreements.
// Use it in Neo4j Browser as it stands.
//
// @many    AgreementInMonth
MATCH (contact:Contact {status: 'held', alleged: false})-[reference:REFERENCED]->(agreement:Agreement)
WHERE reference.certain AND NOT reference.alleged
WITH DISTINCT contact, agreement
WITH agreement,
  CASE WHEN date.truncate('month', agreement.earliest) = date.truncate('month', agreement.latest)
    THEN agreement.earliest.year * 12 + agreement.earliest.month END AS made,
  CASE WHEN date.truncate('month', contact.earliest) = date.truncate('month', contact.latest)
    THEN contact.earliest.year * 12 + contact.earliest.month END AS spoken
WITH agreement, spoken - made AS monthsSince, count(*) AS contacts
WITH agreement, sum(contacts) AS inAll, collect({monthsSince: monthsSince, contacts: contacts}) AS months
ORDER BY inAll DESC, agreement.id
LIMIT 100
UNWIND months AS month
RETURN agreement.id AS agreementId,
  agreement.name AS agreement,
  inAll,
  month.monthsSince AS monthsSince,
  month.contacts AS contacts
ORDER BY inAll DESC, agreementId, monthsSince
LIMIT 10000
