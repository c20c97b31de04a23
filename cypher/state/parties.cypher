// Agreements a state is a party to, proposed or mediated, newest first.
//
// @parent this   State
// @many   Party
MATCH (this)-[_party:PARTY_TO]->(_agreement:Agreement)
RETURN _party
ORDER BY _agreement.sortDay DESC, _agreement.id, _party.key
LIMIT 200
