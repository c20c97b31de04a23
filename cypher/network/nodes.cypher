// Nodes of a network, in its own order. To sort them here would hold the whole network in memory once for each of them.
//
// @parent this   Network
// @many   NetworkNode
UNWIND this.nodes AS _node
RETURN _node
LIMIT 1000
