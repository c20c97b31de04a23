// Contacts with who took part in them and the agreements they referenced: the things first, then the relations.
//
// @many   ExportedThing
MATCH (_contact:Contact)
WITH _contact
ORDER BY _contact.sortDay DESC, _contact.id
WITH collect(_contact) AS _contacts
CALL (_contacts) {
  UNWIND _contacts AS _contact
  MATCH (_contact)-[:PARTICIPATED_IN|REFERENCED]-(_thing:Leader|Office|State|Organisation|Agreement)
  RETURN DISTINCT _thing, NULL AS _relation
  UNION ALL
  UNWIND _contacts AS _thing
  RETURN _thing, NULL AS _relation
  UNION ALL
  UNWIND _contacts AS _contact
  MATCH (_contact)-[_relation:PARTICIPATED_IN|REFERENCED]-(:Leader|Office|State|Organisation|Agreement)
  RETURN NULL AS _thing, _relation
}
RETURN _thing AS thing, _relation AS relation, NULL AS weight, NULL AS hops
