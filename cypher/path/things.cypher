// What a path leads through, from its first thing to its last.
//
// @parent this   Path
// @many   Thing
UNWIND range(0, size(this.things) - 1) AS _index
WITH _index, this.things[_index] AS _thing
RETURN _thing
ORDER BY _index
LIMIT 7
