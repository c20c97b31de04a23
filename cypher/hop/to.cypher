// Where a hop arrives.
//
// @parent this   Hop
// @one    Thing
RETURN this.to AS _to
