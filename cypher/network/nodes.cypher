// Nodes of a network: in a neighbourhood nearest first; then by weight, then by id.
//
// @parent this   Network
// @many   NetworkNode
UNWIND this.nodes AS _node
RETURN _node
ORDER BY coalesce(_node.hops, 0), _node.weight DESC, _node.id
LIMIT 1000
