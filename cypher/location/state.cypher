// In which state it lies.
//
// @parent this   Location
// @one    State
RETURN endNode(this) AS _state
