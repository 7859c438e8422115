/**
 * Parts of the graph as nodes and edges, with the evidence of every edge. {@link org.w3id.diwan.query.subgraph.Neighbourhood} says which
 * part is meant, {@link org.w3id.diwan.query.subgraph.SubgraphReader} reads it page by page, however long it is.
 */
@NullMarked
package org.w3id.diwan.query.subgraph;

import org.jspecify.annotations.NullMarked;
