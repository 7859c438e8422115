/**
 * What services ask of the graph: entities, their claims, what surrounds them, their names, the ontology's words. All SPARQL of the server
 * that is not a user's stands here. Start reading at {@link org.w3id.diwan.query.Graphs}, which opens a graph of this process or behind an
 * endpoint.
 */
@NullMarked
package org.w3id.diwan.query;

import org.jspecify.annotations.NullMarked;
