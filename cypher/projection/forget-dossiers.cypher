// Deletes what was derived of some things, as far as it belongs to their dossiers: what they own of relationships, their
// disagreements, their labels and every property that was not given.
//
// @param things list of id
// @none
UNWIND $things AS id
MATCH (thing:Thing {id: id})
CALL (thing) {
  MATCH (thing)-[relationship:ABOUT|AMENDS|DISCUSSED|HELD|HELD_AT|IMPLEMENTS|IN|MEMBER_OF|OF|PART_OF|REFERENCED|SAME_AS|STATED]->(:Thing)
  DELETE relationship
}
CALL (thing) {
  MATCH (thing)<-[relationship:INVOLVED_IN|PARTICIPATED_IN|PARTY_TO|SIGNED]-(:Thing)
  DELETE relationship
}
CALL (thing) {
  MATCH (thing)<-[:OVER]-(disagreement:Disagreement)
  DETACH DELETE disagreement
}
WITH thing, [label IN labels(thing) WHERE NOT label IN ['Thing', 'Withdrawn']] AS derived
SET thing = thing {
  .id, .type, .wikidata, .iso2, .iso3, .cow, .born, .died, .title, .notation, .latitude, .longitude, .unnamed,
  .url, .language, .licence, .sha256
}
REMOVE thing:$(derived)
