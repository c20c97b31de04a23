// Claims that some documents state, that name some things, or that rest on no words but those of some documents.
//
// @param  ids  list of id
// @many
// @column id   id
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
CALL (thing) {
  MATCH (thing)<-[:FROM|SUBJECT|OBJECT|SPEAKER|ON_BEHALF_OF|DURING|TOLD_BY]-(claim)
  RETURN claim
  UNION
  MATCH (thing)<-[:QUOTES]-(claim)
  WHERE claim.basis = 'quoted' AND NOT EXISTS {
    MATCH (claim)-[:QUOTES]->(other)
    WHERE NOT other.id IN $ids
  }
  RETURN claim
}
RETURN DISTINCT claim.id AS id
