/**
 * What RDF4J writes, Jena has to read as the same statements. The two never meet in one class: each says in N-Quads what it read, term by
 * term in one spelling, and the lines are compared. There are no blank nodes, so the same lines mean isomorphic graphs.
 */
@NullMarked
package org.w3id.diwan.interop;

import org.jspecify.annotations.NullMarked;
