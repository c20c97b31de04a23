// What a node stands for.
//
// @parent this   NetworkNode
// @one    Thing
MATCH (_thing:Thing {id: this.id})
RETURN _thing
