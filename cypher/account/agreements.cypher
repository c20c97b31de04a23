// Which agreements it names.
//
// @parent this   Account
// @many   Agreement
UNWIND this.agreements AS _agreement
RETURN DISTINCT _agreement
ORDER BY _agreement.id
LIMIT 200
