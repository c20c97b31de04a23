// The place of a location.
//
// @parent this   Location
// @one    Place
RETURN startNode(this) AS _place
