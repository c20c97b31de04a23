// The relations that a path goes by, first hop first.
//
// @parent this   Path
// @many   Hop
UNWIND range(0, size(this.relations) - 1) AS _index
WITH _index, this.relations[_index] AS _relation, this.things[_index] AS _from, this.things[_index + 1] AS _to
RETURN _relation{.*, relation: type(_relation), forwards: startNode(_relation) = _from, from: _from, to: _to} AS _hop
ORDER BY _index
LIMIT 6
