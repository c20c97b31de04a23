// What the participant took part in.
//
// @parent this   Participation
// @one    Contact
RETURN endNode(this) AS _contact
