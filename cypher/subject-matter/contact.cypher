// The contact that was about it.
//
// @parent this   SubjectMatter
// @one    Contact
RETURN startNode(this) AS _contact
