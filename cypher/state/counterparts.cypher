// States and organisations that a state was in contact with, and how often: distinct contacts in which both surely took part, and not by one side's word alone.
// A state initiated what somebody initiated by a claim that involves it.
//
// @parent this   State
// @param  first  integer  page size, 1 to 1000
// @order  contacts            contacts DESC, participant.id
// @order  calls               calls DESC, participant.id
// @order  meetings            meetings DESC, participant.id
// @order  visits              visits DESC, participant.id
// @order  messages            messages DESC, participant.id
// @order  initiated           initiated DESC, participant.id
// @order  initiated_by_other  initiatedByOther DESC, participant.id
// @order  first               coalesce(firstKey[0], date('9999-12-31')), participant.id
// @order  last                coalesce(lastKey[0], date('0001-01-01')) DESC, participant.id
// @order  name                coalesce(participant.name, ''), participant.id
// @many   Counterpart
MATCH (this)-[_mine:INVOLVED_IN]->(_contact:Contact)<-[_theirs:INVOLVED_IN]-(_other:State|Organisation)
WHERE _mine.certain AND NOT _mine.alleged AND _theirs.certain AND NOT _theirs.alleged AND _other <> this
WITH _other, _contact,
  max(CASE WHEN EXISTS {
    MATCH (_contact)<-[_part:PARTICIPATED_IN {role: 'initiator'}]-(:Thing)
    WHERE any(_id IN _part.claimIds WHERE _id IN _mine.claimIds)
  } THEN 1 ELSE 0 END) AS _initiated,
  max(CASE WHEN EXISTS {
    MATCH (_contact)<-[_part:PARTICIPATED_IN {role: 'initiator'}]-(:Thing)
    WHERE any(_id IN _part.claimIds WHERE _id IN _theirs.claimIds)
  } THEN 1 ELSE 0 END) AS _initiatedByOther
WITH _other, _contact, _contact.kind AS _kind, _initiated, _initiatedByOther,
  CASE WHEN _contact.sortDay > date('0001-01-01') THEN [_contact.sortDay, _contact.id] END AS _day
RETURN _other AS participant,
  count(*) AS contacts,
  sum(CASE _kind WHEN 'call' THEN 1 ELSE 0 END) AS calls,
  sum(CASE _kind WHEN 'meeting' THEN 1 ELSE 0 END) AS meetings,
  sum(CASE _kind WHEN 'visit' THEN 1 ELSE 0 END) AS visits,
  sum(CASE _kind WHEN 'message' THEN 1 ELSE 0 END) AS messages,
  sum(_initiated) AS initiated,
  sum(_initiatedByOther) AS initiatedByOther,
  min(_day) AS firstKey,
  max(_day) AS lastKey
ORDER BY contacts DESC, participant.id
LIMIT $first
