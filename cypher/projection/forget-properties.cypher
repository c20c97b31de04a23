// Leaves of things only what was given: every other property and label is derived.
//
// @none
MATCH (thing:Thing)
WITH thing, [label IN labels(thing) WHERE NOT label IN ['Thing', 'Withdrawn']] AS derived
SET thing = thing {
  .id, .type, .wikidata, .iso2, .iso3, .cow, .born, .died, .title, .notation, .latitude, .longitude, .unnamed,
  .url, .language, .licence, .sha256
}
REMOVE thing:$(derived)
