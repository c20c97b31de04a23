// The organisation with the id, if it published a document.
//
// @param  id  id
// @one    Organisation
MATCH (_publisher:Thing:Publisher {id: $id})
RETURN _publisher
