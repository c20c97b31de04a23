// Contacts and agreements on one axis, oldest first; those without any date come first: a row each.
//
// @column  id            id           address of the contact or the agreement, for good
// @column  type          string       Contact or Agreement
// @column  name          string?      what it is called
// @column  kind          string?      call, meeting, visit or message; of an agreement what sources call it
// @column  status        string?      what became of it
// @column  date         string?         when, in EDTF (ISO 8601-2): [2023-01-03..2023-04-25] is one unknown day between the two
// @column  earliest     date?           no earlier than this day did it begin; empty where that is not known
// @column  startLatest  date?           no later than this day did it begin
// @column  endEarliest  date?           no earlier than this day did it end
// @column  latest       date?           no later than this day did it end
// @column  dateDisputed  boolean      sources give days that cannot all be right
// @column  disputed      boolean      sources disagree on it
// @many
MATCH (_item:Contact|Agreement)
WITH _item
ORDER BY _item.sortDay, _item.id
RETURN _item.id AS id,
  _item.type AS type,
  _item.name AS name,
  _item.kind AS kind,
  _item.status AS status,
  _item.edtf AS date,
  toString(_item.earliest) AS earliest,
  toString(_item.startLatest) AS startLatest,
  toString(_item.endEarliest) AS endEarliest,
  toString(_item.latest) AS latest,
  _item.dateDisputed AS dateDisputed,
  _item.disputed AS disputed
