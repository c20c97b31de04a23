// Agreements that an agreement implements, amends or is part of.
//
// @parent this   Agreement
// @many   AgreementLink
MATCH (this)-[_link:IMPLEMENTS|AMENDS|PART_OF]->(_other:Agreement)
RETURN _link
ORDER BY _other.sortDay, _other.id, _link.key
LIMIT 200
