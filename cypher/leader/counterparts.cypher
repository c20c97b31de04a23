// Leaders whom a leader was in contact with, and how often: distinct contacts in which both surely took part, and not by one side's word alone.
// What else is told of the contacts shared is worked out from them for the rows of the page alone.
//
// @parent this   Leader
// @param  first  integer  page size, 1 to 1000
// @order  contacts            contacts DESC, participant.id
// @order  calls               size([_contact IN shared WHERE _contact.kind = 'call']) DESC, participant.id
// @order  meetings            size([_contact IN shared WHERE _contact.kind = 'meeting']) DESC, participant.id
// @order  visits              size([_contact IN shared WHERE _contact.kind = 'visit']) DESC, participant.id
// @order  messages            size([_contact IN shared WHERE _contact.kind = 'message']) DESC, participant.id
// @order  initiated           initiated DESC, participant.id
// @order  initiated_by_other  initiatedByOther DESC, participant.id
// @order  first               reduce(_day = date('9999-12-31'), _contact IN shared | CASE WHEN _contact.sortDay > date('0001-01-01') AND _contact.sortDay < _day THEN _contact.sortDay ELSE _day END), participant.id
// @order  last                reduce(_day = date('0001-01-01'), _contact IN shared | CASE WHEN _contact.sortDay > _day THEN _contact.sortDay ELSE _day END) DESC, participant.id
// @order  name                coalesce(participant.name, ''), participant.id
// @many   Counterpart
MATCH (this)-[_mine:PARTICIPATED_IN]->(_contact:Contact)<-[_theirs:PARTICIPATED_IN]-(_other:Leader)
WHERE _mine.certain AND NOT _mine.alleged AND _theirs.certain AND NOT _theirs.alleged AND _other <> this
WITH _other,
  collect(DISTINCT _contact) AS _shared,
  count(DISTINCT CASE WHEN _mine.role = 'initiator' THEN _contact END) AS _initiated,
  count(DISTINCT CASE WHEN _theirs.role = 'initiator' THEN _contact END) AS _initiatedByOther
RETURN _other AS participant,
  _shared AS shared,
  size(_shared) AS contacts,
  _initiated AS initiated,
  _initiatedByOther AS initiatedByOther
ORDER BY contacts DESC, participant.id
LIMIT $first
