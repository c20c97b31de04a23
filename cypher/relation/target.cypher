// Where a relation is read to.
//
// @parent this   Relation
// @one    Thing
RETURN this.target AS _target
