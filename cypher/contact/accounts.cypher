// The rival tellings of a contact: what each first teller names, and what it leaves out that another names.
//
// @parent this   Contact
// @many   Account
MATCH (this)-[_relation:PARTICIPATED_IN|REFERENCED|ABOUT]-(_named:Thing)
UNWIND _relation.claimIds AS _id
MATCH (_claim:Claim {id: _id})-[:FROM]->(_document:Document)
OPTIONAL MATCH (_claim)-[:TOLD_BY {position: 1}]->(:Thing)-[:SAME_AS*0..1]->(_first:Leader|State|Organisation)
OPTIONAL MATCH (_document)-[:PUBLISHED_BY]->(:Thing)-[:SAME_AS*0..1]->(_publisher:Organisation)
WITH this, _relation, _named, _document, coalesce(_first, _publisher) AS _teller
WITH this, _teller,
  collect(DISTINCT _document) AS _documents,
  collect(DISTINCT CASE WHEN type(_relation) = 'PARTICIPATED_IN' THEN _named END) AS _participants,
  collect(DISTINCT CASE WHEN type(_relation) = 'REFERENCED' THEN _named END) AS _agreements,
  collect(DISTINCT CASE WHEN type(_relation) = 'ABOUT' THEN _named END) AS _topics
WITH collect({
  teller: _teller, documents: _documents, participants: _participants, agreements: _agreements, topics: _topics
}) AS _accounts
WITH _accounts, reduce(_all = [], _account IN _accounts | _all + _account.participants + _account.agreements + _account.topics) AS _everything
UNWIND _accounts AS _account
RETURN _account.teller AS teller,
  _account.documents AS documents,
  _account.participants AS participants,
  _account.agreements AS agreements,
  _account.topics AS topics,
  [_thing IN _everything WHERE NOT _thing IN _account.participants + _account.agreements + _account.topics] AS omitted
ORDER BY teller.id
LIMIT 100
