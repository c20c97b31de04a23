// Deletes every derived relationship: all between things, but for who published a document and what it tells anew.
//
// @none
MATCH (:Thing)-[relationship]->(:Thing)
WHERE NOT type(relationship) IN ['PUBLISHED_BY', 'RETELLS']
DELETE relationship
