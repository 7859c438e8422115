/** The commands that make a graph of dossiers and RDF, keep it and serve it. Start at {@link org.w3id.diwan.cli.graph.GraphCommands}. */
@NullMarked
package org.w3id.diwan.cli.graph;

import org.jspecify.annotations.NullMarked;
