// What people judged of it, in order; the last gives its rank.
//
// @parent this   Claim
// @many   Review
MATCH (this)<-[:OF]-(_review:Review)
RETURN _review
ORDER BY _review.serial
LIMIT 200
