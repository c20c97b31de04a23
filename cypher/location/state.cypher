// The state of a location.
//
// @parent this   Location
// @one    State
RETURN endNode(this) AS _state
