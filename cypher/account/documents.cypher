// The documents that carry the account.
//
// @parent this   Account
// @many   Document
UNWIND this.documents AS _document
RETURN DISTINCT _document
ORDER BY _document.id
LIMIT 200
