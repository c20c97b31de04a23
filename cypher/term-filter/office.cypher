// Terms in one office.
//
// @param  office  id
// @filter
MATCH (:Thing {id: $office})-[:SAME_AS*0..1]->(_office:Office)
