// A thing or a relation of a network as it is written.
//
// @parent this   ExportedThing
// @many   ExportedElement
WITH this.thing AS _thing, this.relation AS _relation, this.weight AS _weight, this.hops AS _hops
RETURN CASE WHEN _thing IS NOT NULL THEN _thing{
    .id, .name, .type, .kind, .status, .channel, .wikidata, .iso3, .cow, .disputed, .alleged, .edtf, .claimIds,
    earliest: toString(_thing.earliest),
    startLatest: toString(_thing.startLatest),
    endEarliest: toString(_thing.endEarliest),
    latest: toString(_thing.latest),
    weight: _weight,
    hops: _hops
  } END AS node,
  CASE WHEN _relation IS NOT NULL THEN {
    source: startNode(_relation).id,
    target: endNode(_relation).id,
    kind: type(_relation),
    weight: _relation.sources,
    sources: _relation.sources,
    role: _relation.role,
    stance: _relation.stance,
    polarity: _relation.polarity,
    speaker: _relation.speakerId,
    text: _relation.text,
    certain: _relation.certain,
    disputed: _relation.disputed,
    alleged: _relation.alleged,
    claimIds: [_relation.claimIds],
    earliest: toString(_relation.earliest),
    latest: toString(_relation.latest)
  } END AS link
