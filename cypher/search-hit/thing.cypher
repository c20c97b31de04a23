// The thing that bears the name.
//
// @parent this   SearchHit
// @one    Thing
RETURN this.thing AS _thing
