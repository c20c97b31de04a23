// References to one agreement.
//
// @param  agreement  id
// @filter
MATCH (:Thing {id: $agreement})-[:SAME_AS*0..1]->(_agreement:Agreement)
