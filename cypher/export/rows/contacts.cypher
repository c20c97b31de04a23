// Contacts, newest first; those without any date come last: a row each.
//
// @column  id            id            address of the contact, for good
// @column  name          string?        what it is called
// @column  kind          string?        call, meeting, visit or message; empty where no source says, or sources disagree
// @column  status        string?        held, planned, proposed, cancelled or boycotted
// @column  channel       string?        phone, video, in_person or written
// @column  date         string?         when, in EDTF (ISO 8601-2): [2023-01-03..2023-04-25] is one unknown day between the two
// @column  earliest     date?           no earlier than this day did it begin; empty where that is not known
// @column  startLatest  date?           no later than this day did it begin
// @column  endEarliest  date?           no earlier than this day did it end
// @column  latest       date?           no later than this day did it end
// @column  dateDisputed  boolean        sources give days that cannot all be right
// @column  disputed      boolean        sources disagree on the contact
// @column  alleged       boolean        one side alone says that it was held, planned or otherwise
// @column  participants  list of id     leaders, offices, states and organisations that took part
// @column  parts         list of string  the part of each of them, in the same order
// @column  involved      list of id     states and organisations that were represented
// @column  places        list of id     where it was held
// @column  topics        list of id     what it was about
// @column  agreements    list of id     agreements referenced in it
// @column  claimIds      list of id     claims that tell that it took place, when and where
// @many
MATCH (_contact:Contact)
WITH _contact
ORDER BY _contact.sortDay DESC, _contact.id
CALL (_contact) {
  OPTIONAL MATCH (_contact)<-[_part:PARTICIPATED_IN]-(_participant:Thing)
  WITH _participant, _part
  ORDER BY _participant.id, _part.key
  RETURN collect(_participant.id) AS _participants, collect(_part.role) AS _parts
}
RETURN _contact.id AS id,
  _contact.name AS name,
  _contact.kind AS kind,
  _contact.status AS status,
  _contact.channel AS channel,
  _contact.edtf AS date,
  toString(_contact.earliest) AS earliest,
  toString(_contact.startLatest) AS startLatest,
  toString(_contact.endEarliest) AS endEarliest,
  toString(_contact.latest) AS latest,
  _contact.dateDisputed AS dateDisputed,
  _contact.disputed AS disputed,
  _contact.alleged AS alleged,
  _participants AS participants,
  _parts AS parts,
  COLLECT { MATCH (_contact)<-[:INVOLVED_IN]-(_body:Thing) RETURN DISTINCT _body.id AS _id ORDER BY _id } AS involved,
  COLLECT { MATCH (_contact)-[:HELD_AT]->(_place:Thing) RETURN DISTINCT _place.id AS _id ORDER BY _id } AS places,
  COLLECT { MATCH (_contact)-[:ABOUT]->(_topic:Thing) RETURN DISTINCT _topic.id AS _id ORDER BY _id } AS topics,
  COLLECT { MATCH (_contact)-[:REFERENCED]->(_agreement:Thing) RETURN DISTINCT _agreement.id AS _id ORDER BY _id } AS agreements,
  coalesce(_contact.claimIds, []) AS claimIds
