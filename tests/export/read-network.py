"""Reads a GEXF or GraphML file with networkx, and prints what it found as JSON."""

import json
import sys

try:
    import networkx
except ImportError:
    sys.exit(3)

path = sys.argv[1]
read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
graph = read(path)
print(
    json.dumps(
        {
            "directed": graph.is_directed(),
            "about": {key: value for key, value in graph.graph.items() if isinstance(value, str)},
            "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
            "links": [
                {"source": source, "target": target, **values}
                for source, target, values in graph.edges(data=True)
            ],
        }
    )
)
