// A pair of a network as it is written: one paired with itself is a node, others a link with the claims that make it.
//
// @parent this   ExportedPair
// @many   ExportedElement
WITH this.one AS _one, this.other AS _other, this.weight AS _weight, this.contacts AS _contacts
CALL (_one, _other, _contacts) {
  UNWIND _contacts AS _contact
  MATCH (_contact)-[_joining:PARTICIPATED_IN|INVOLVED_IN|REFERENCED]-(_end)
  WHERE (_end = _one OR _end = _other) AND _joining.certain AND NOT _joining.alleged
  RETURN collect(_joining.claimIds) AS _claims, min(_joining.sources) AS _sources, collect(DISTINCT _joining.disputed) AS _disputed
}
RETURN CASE WHEN _one = _other THEN _one{
    .id, .name, .type, .kind, .status, .channel, .wikidata, .iso3, .cow, .disputed, .alleged, .edtf, .claimIds,
    earliest: toString(_one.earliest),
    startLatest: toString(_one.startLatest),
    endEarliest: toString(_one.endEarliest),
    latest: toString(_one.latest),
    weight: _weight
  } END AS node,
  CASE WHEN _one <> _other THEN {
    source: _one.id,
    target: _other.id,
    weight: _weight,
    sources: _sources,
    certain: true,
    disputed: true IN _disputed,
    alleged: false,
    claimIds: _claims,
    contacts: [_contact IN _contacts | [_contact.id, _contact.kind, toString(_contact.earliest), toString(_contact.latest)]]
  } END AS link
