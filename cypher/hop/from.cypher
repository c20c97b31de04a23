// Where a hop sets out.
//
// @parent this   Hop
// @one    Thing
RETURN this.from AS _from
