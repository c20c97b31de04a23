// The subject of a subject matter.
//
// @parent this   SubjectMatter
// @one    Subject
RETURN endNode(this) AS _subject
