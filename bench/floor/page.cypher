// The newest 50 contacts about a topic in a window, and how many there are. It reads the window off the relationship, which
// repeats the bounds of its contact.
MATCH (:Thing {id: $topic})<-[about:ABOUT]-(contact)
WHERE about.earliest <= date($window.to) AND about.latest >= date($window.from)
WITH collect(DISTINCT contact) AS contacts
WITH size(contacts) AS total, contacts
CALL (contacts) {
  UNWIND contacts AS contact
  WITH contact
  ORDER BY contact.sortDay DESC, contact.id
  LIMIT 50
  CALL (contact) {
    MATCH (participant:Thing)-[part:PARTICIPATED_IN]->(contact)
    WITH participant, part
    ORDER BY part.certain DESC, participant.id, part.key
    RETURN collect({
      participant: CASE WHEN participant:Leader THEN participant {.id, .name} ELSE {} END
    }) AS participations
  }
  WITH contact, participations
  ORDER BY contact.sortDay DESC, contact.id
  RETURN collect({
    id: contact.id,
    name: contact.name,
    kind: toUpper(contact.kind),
    date: CASE WHEN contact.edtf IS NULL THEN null ELSE {edtf: contact.edtf} END,
    participations: participations
  }) AS nodes
}
RETURN {contacts: {totalCount: total, nodes: nodes}} AS data
