// Agreements an organisation is a party to, proposed or mediated, newest first.
//
// @parent this   Organisation
// @many   Party
MATCH (this)-[_party:PARTY_TO]->(_agreement:Agreement)
RETURN _party
ORDER BY _agreement.sortDay DESC, _agreement.id, _party.key
LIMIT 200
