// Contacts and the agreements that were referenced in them: the things first, then the references.
//
// @many   ExportedThing
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Agreement)
WITH _contact, _reference, _agreement
ORDER BY _contact.sortDay DESC, _contact.id, _agreement.sortDay, _agreement.id, _reference.key
WITH collect(_reference) AS _references
CALL (_references) {
  UNWIND _references AS _reference
  RETURN DISTINCT startNode(_reference) AS _thing, NULL AS _relation
  UNION ALL
  UNWIND _references AS _reference
  RETURN DISTINCT endNode(_reference) AS _thing, NULL AS _relation
  UNION ALL
  UNWIND _references AS _relation
  RETURN NULL AS _thing, _relation
}
RETURN _thing AS thing, _relation AS relation, NULL AS weight, NULL AS hops
