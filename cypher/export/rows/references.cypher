// Which agreements were referenced in which contacts, newest contact first: a row each.
//
// @column  contact        id           address of the contact, for good
// @column  contactName    string?      what the contact is called
// @column  kind           string?      call, meeting, visit or message; empty where no source says, or sources disagree
// @column  status         string?      held, planned, proposed, cancelled or boycotted
// @column  date         string?         when the contact was, in EDTF (ISO 8601-2): [2023-01-03..2023-04-25] is one unknown day between the two
// @column  earliest     date?           no earlier than this day did it begin; empty where that is not known
// @column  startLatest  date?           no later than this day did it begin
// @column  endEarliest  date?           no earlier than this day did it end
// @column  latest       date?           no later than this day did it end
// @column  agreement      id           address of the agreement, for good
// @column  agreementName  string?      what the agreement is called
// @column  agreementDate  string?      when it was made, in EDTF
// @column  stance         string?      how it was spoken of
// @column  polarity       string?      positive, neutral or negative
// @column  speaker        id?          who spoke of it, where that is told
// @column  certain        boolean      false for a guess, and for one of several candidates that the words leave open
// @column  disputed       boolean      one source denies what another states
// @column  alleged        boolean      one side says so and no source vouches for it
// @column  sources        integer      first tellers who state it: three outlets that repeat one readout are one
// @column  claimIds       list of id   the claims behind it
// @many
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Agreement)
WITH _contact, _reference, _agreement
ORDER BY _contact.sortDay DESC, _contact.id, _agreement.sortDay, _agreement.id, _reference.key
RETURN _contact.id AS contact,
  _contact.name AS contactName,
  _contact.kind AS kind,
  _contact.status AS status,
  _contact.edtf AS date,
  toString(_contact.earliest) AS earliest,
  toString(_contact.startLatest) AS startLatest,
  toString(_contact.endEarliest) AS endEarliest,
  toString(_contact.latest) AS latest,
  _agreement.id AS agreement,
  _agreement.name AS agreementName,
  _agreement.edtf AS agreementDate,
  _reference.stance AS stance,
  _reference.polarity AS polarity,
  _reference.speakerId AS speaker,
  _reference.certain AS certain,
  _reference.disputed AS disputed,
  _reference.alleged AS alleged,
  _reference.sources AS sources,
  _reference.claimIds AS claimIds
