// What is known of the thing, where its likeness is wanted, and else nothing at no cost: the likeness is worked out of it.
// Offices are left out: to look for them made every search a third dearer to plan.
//
// @parent this   SearchHit
// @one    Float
RETURN [_meant IN CASE WHEN this.explain THEN [this.thing] ELSE [] END WHERE _meant IS NOT NULL | _meant {
  .id, .type, .name, .aliases, .wikidata, .iso2, .iso3, .cow
}][0] AS _likeness
