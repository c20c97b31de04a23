// The organisation with the id, if it published a document.
//
// @param  id  id
// @one    Organisation
MATCH (:Thing {id: $id})-[:SAME_AS*0..1]->(_publisher:Publisher)
RETURN _publisher
