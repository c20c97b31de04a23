// What other accounts name and this one leaves out; leaving out is not denying.
//
// @parent this   Account
// @many   Thing
UNWIND this.omitted AS _thing
RETURN DISTINCT _thing
ORDER BY _thing.id
LIMIT 200
