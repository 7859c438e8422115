/**
 * Any part of the graph from one URL in the format of the tool that draws it, with the evidence on every edge. Start reading at {@link
 * org.w3id.diwan.serve.graph.GraphExport}; each {@link org.w3id.diwan.serve.graph.GraphFormat} writes what {@link
 * org.w3id.diwan.query.subgraph.SubgraphReader} reads.
 */
@NullMarked
package org.w3id.diwan.serve.graph;

import org.jspecify.annotations.NullMarked;
