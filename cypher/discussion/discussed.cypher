// The earlier or planned contact that was discussed.
//
// @parent this   Discussion
// @one    Contact
RETURN endNode(this) AS _discussed
