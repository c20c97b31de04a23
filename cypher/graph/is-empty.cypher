// Whether nothing was ever loaded.
//
// @one
// @column  isEmpty  boolean
RETURN NOT EXISTS { (:Load) } AS isEmpty
