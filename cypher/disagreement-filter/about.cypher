// Disagreements over one thing.
//
// @param  about  id
// @filter
MATCH (:Thing {id: $about})-[:SAME_AS*0..1]->(_thing:Thing)
