// Claims by their ids, of those that were recorded up to a load and not withdrawn; ranked by the last of the reviews recorded up to it.
//
// @param  ids         list of id
// @param  version     integer
// @many
// @column id          id
// @column from        id
// @column predicate   string
// @column subject     id
// @column objects     list of id
// @column value       string?
// @column role        string?
// @column stance      string?
// @column polarity    string?
// @column channel     string?
// @column speaker     id?
// @column onBehalfOf  id?
// @column during      id?
// @column negated     boolean
// @column alleged     boolean
// @column certain     boolean
// @column toldBy      list of id  first teller first
// @column basis       string
// @column reason      string?
// @column edtf        string?
// @column earliest    string?
// @column startLatest string?
// @column endEarliest string?
// @column latest      string?
// @column rank        string?     null where nobody reviewed it
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[:RECORDED_IN]->(load)
WHERE load.version <= $version AND NOT claim:Withdrawn
RETURN
  claim.id AS id,
  head([(claim)-[:FROM]->(document) | document.id]) AS from,
  claim.predicate AS predicate,
  head([(claim)-[:SUBJECT]->(subject) | subject.id]) AS subject,
  [(claim)-[:OBJECT]->(object) | object.id] AS objects,
  claim.value AS value,
  claim.role AS role,
  claim.stance AS stance,
  claim.polarity AS polarity,
  claim.channel AS channel,
  head([(claim)-[:SPEAKER]->(speaker) | speaker.id]) AS speaker,
  head([(claim)-[:ON_BEHALF_OF]->(represented) | represented.id]) AS onBehalfOf,
  head([(claim)-[:DURING]->(contact) | contact.id]) AS during,
  claim.negated AS negated,
  claim.alleged AS alleged,
  claim.certain AS certain,
  COLLECT {
    MATCH (claim)-[told:TOLD_BY]->(teller)
    RETURN teller.id
    ORDER BY told.position
  } AS toldBy,
  claim.basis AS basis,
  claim.reason AS reason,
  claim.edtf AS edtf,
  toString(claim.earliest) AS earliest,
  toString(claim.startLatest) AS startLatest,
  toString(claim.endEarliest) AS endEarliest,
  toString(claim.latest) AS latest,
  head(COLLECT {
    MATCH (review)-[:OF]->(claim), (review)-[:RECORDED_IN]->(reviewing)
    WHERE reviewing.version <= $version
    RETURN review.rank
    ORDER BY review.serial DESC
    LIMIT 1
  }) AS rank
