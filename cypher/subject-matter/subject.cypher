// What the contact was about.
//
// @parent this   SubjectMatter
// @one    Subject
RETURN endNode(this) AS _subject
