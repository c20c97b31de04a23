// What was given of things, documents among them; without those that are not there.
//
// @param  ids       list of id
// @many
// @column id        id
// @column type      string
// @column given     map     null where nothing was given
// @column publisher id?     of a document
// @column retells   id?     of a dispatch: its original
// @column withdrawn boolean? true where it was withdrawn
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
RETURN
  thing.id AS id,
  thing.type AS type,
  thing {
    .wikidata, .iso2, .iso3, .cow, .title, .notation, .latitude, .longitude, .unnamed,
    .url, .language, .licence, .sha256,
    born: toString(thing.born),
    died: toString(thing.died)
  } AS given,
  head([(thing)-[:PUBLISHED_BY]->(publisher) | publisher.id]) AS publisher,
  head([(thing)-[:RETELLS]->(original) | original.id]) AS retells,
  CASE WHEN thing:Withdrawn THEN true END AS withdrawn
