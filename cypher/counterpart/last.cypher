// The last contact of those with any date.
//
// @parent this   Counterpart
// @one    Contact
UNWIND this.shared AS _contact
WITH _contact
WHERE _contact.sortDay > date('0001-01-01')
RETURN _contact
ORDER BY _contact.sortDay DESC, _contact.id DESC
LIMIT 1
