// One contact with its participants and the states involved.
MATCH (contact:Thing {id: $id})
CALL (contact) {
  MATCH (participant:Thing)-[part:PARTICIPATED_IN]->(contact)
  WITH participant, part
  ORDER BY part.certain DESC, participant.id, part.key
  RETURN collect({
    role: toUpper(part.role),
    certain: part.certain,
    participant: CASE WHEN participant:Leader THEN participant {.id, .name} ELSE {} END
  }) AS participations
}
CALL (contact) {
  MATCH (body:Thing)-[involved:INVOLVED_IN]->(contact)
  WITH body, involved
  ORDER BY body.id, involved.key
  RETURN collect({
    body: CASE WHEN body:State THEN body {.id, .name, .iso3} ELSE {} END
  }) AS involvements
}
RETURN {
  contact: contact {
    .id,
    .name,
    kind: toUpper(contact.kind),
    status: toUpper(contact.status),
    date: CASE WHEN contact.edtf IS NULL THEN null ELSE {
      edtf: contact.edtf,
      earliest: CASE WHEN contact.earliest.year = 1 THEN null ELSE toString(contact.earliest) END,
      latest: CASE WHEN contact.latest.year = 9999 THEN null ELSE toString(contact.latest) END
    } END,
    participations: participations,
    involvements: involvements
  }
} AS data
