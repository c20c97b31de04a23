// Claims of one document.
//
// @param  from  id
// @filter
MATCH (:Document {id: $from})<-[:FROM]-(_claim:Claim)
