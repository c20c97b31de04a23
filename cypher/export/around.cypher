// Things of a network with the very relations among them, which its links stand for.
//
// @parent this   Network
// @many   ExportedThing
WITH this.nodes AS _nodes, this.links AS _links
CALL (_nodes, _links) {
  UNWIND _nodes AS _node
  MATCH (_thing:Thing {id: _node.id})
  RETURN _thing, NULL AS _relation, _node.weight AS _weight, _node.hops AS _hops
  UNION ALL
  UNWIND _links AS _link
  WITH DISTINCT _link{.source, .target, .kind, .weight, .role, .stance, .certain, .alleged, .first, .last} AS _link
  MATCH (:Thing {id: _link.source})-[_relation]->(:Thing {id: _link.target})
  WHERE type(_relation) = _link.kind
    AND _relation.sources = _link.weight
    AND coalesce(_relation.role, '') = coalesce(_link.role, '')
    AND coalesce(_relation.stance, '') = coalesce(_link.stance, '')
    AND _relation.certain = _link.certain
    AND _relation.alleged = _link.alleged
    AND CASE WHEN _relation.earliest.year > 1 THEN toString(_relation.earliest) ELSE '' END = coalesce(_link.first, '')
    AND CASE WHEN _relation.latest.year < 9999 THEN toString(_relation.latest) ELSE '' END = coalesce(_link.last, '')
  RETURN NULL AS _thing, _relation, NULL AS _weight, NULL AS _hops
}
RETURN _thing AS thing, _relation AS relation, _weight AS weight, _hops AS hops
