// What it says the contact was about.
//
// @parent this   Account
// @many   Subject
UNWIND this.topics AS _subject
RETURN DISTINCT _subject
ORDER BY _subject.id
LIMIT 200
