/**
 * Any part of the graph from one URL in the format of the tool that draws it, with the evidence on every edge. Start reading at {@link
 * org.w3id.diwan.serve.graph.GraphExport}; {@link org.w3id.diwan.serve.graph.Neighbourhood} says which part is meant, {@link
 * org.w3id.diwan.serve.graph.PartReader} reads it, and each {@link org.w3id.diwan.serve.graph.GraphFormat} writes it.
 */
@NullMarked
package org.w3id.diwan.serve.graph;

import org.jspecify.annotations.NullMarked;
