// Disagreements over one thing.
//
// @param  about  id
// @filter
MATCH (_thing:Thing {id: $about})
