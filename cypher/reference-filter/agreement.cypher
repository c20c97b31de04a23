// References to one agreement.
//
// @param  agreement  id
// @filter
MATCH (_agreement:Thing {id: $agreement})
