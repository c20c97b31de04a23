// The contact of a subject matter.
//
// @parent this   SubjectMatter
// @one    Contact
RETURN startNode(this) AS _contact
