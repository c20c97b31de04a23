// Where a relation is read from.
//
// @parent this   Relation
// @one    Thing
RETURN this.source AS _source
