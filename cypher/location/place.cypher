// Which place it is.
//
// @parent this   Location
// @one    Place
RETURN startNode(this) AS _place
