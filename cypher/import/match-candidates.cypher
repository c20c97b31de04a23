// What is known of the things that a mention may mean: those that the index of names proposes, those with a Wikidata
// entity, those who held an office of a body; and, if wanted, all states, since an adjective tells of one whatever its name,
// or all leaders.
//
// @param  queries     list of string  what the index of names is asked
// @param  entities    list of string  Wikidata entities
// @param  bodies      list of id      states and organisations whose office holders are wanted
// @param  states      boolean         all states as well
// @param  leaders     boolean         all leaders as well
// @many
// @column id          id
// @column type        string
// @column names       list of string  the name shown first
// @column wikidata    string?
// @column iso2        string?
// @column iso3        string?
// @column cow         integer?
// @column born        string?
// @column died        string?
// @column edtf        string?
// @column earliest    string?
// @column startLatest string?
// @column endEarliest string?
// @column latest      string?
// @column terms       list of map     office, title, of (id and names) and the date's five properties
// @column parties     list of id
CALL () {
  UNWIND $queries AS query
  CALL db.index.fulltext.queryNodes('thing_search_terms', query, {limit: 100})
  YIELD node
  RETURN node AS thing
  UNION
  UNWIND $entities AS entity
  MATCH (thing:Thing {wikidata: entity})
  RETURN thing
  UNION
  UNWIND $bodies AS id
  MATCH (body:Thing {id: id})
  CALL (body) {
    MATCH (body)<-[:OF]-(:Office)<-[:HELD]-(holder:Leader)
    RETURN DISTINCT holder
    ORDER BY holder.id
    LIMIT 100000
  }
  RETURN holder AS thing
  UNION
  MATCH (thing:State)
  WHERE $states
  RETURN thing
  ORDER BY thing.id
  LIMIT 100000
  UNION
  MATCH (thing:Leader)
  WHERE $leaders AND NOT thing:Former AND NOT thing:Unprojected
  RETURN thing
  ORDER BY thing.id
  LIMIT 100000
}
WITH thing
WHERE NOT thing:Former AND NOT thing:Unprojected
RETURN
  thing.id AS id,
  thing.type AS type,
  [name IN [thing.name] + coalesce(thing.aliases, []) WHERE name IS NOT NULL] AS names,
  thing.wikidata AS wikidata,
  thing.iso2 AS iso2,
  thing.iso3 AS iso3,
  thing.cow AS cow,
  toString(thing.born) AS born,
  toString(thing.died) AS died,
  thing.edtf AS edtf,
  toString(thing.earliest) AS earliest,
  toString(thing.startLatest) AS startLatest,
  toString(thing.endEarliest) AS endEarliest,
  toString(thing.latest) AS latest,
  [(thing)-[held:HELD]->(office:Office) | {
    office: office.id,
    title: coalesce(office.title, office.name),
    of: head([(office)-[:OF]->(body) | {
      id: body.id,
      names: [name IN [body.name] + coalesce(body.aliases, []) WHERE name IS NOT NULL]
    }]),
    edtf: held.edtf,
    earliest: toString(held.earliest),
    startLatest: toString(held.startLatest),
    endEarliest: toString(held.endEarliest),
    latest: toString(held.latest)
  }] AS terms,
  [(body)-[:PARTY_TO]->(thing) | body.id] AS parties
ORDER BY id
