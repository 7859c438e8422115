/**
 * From claims to RDF files, and from the ontology to what claims may say: the only user of RDF4J. Start at
 * {@link org.w3id.diwan.rdf.TripleFolder}; {@code ClaimTriples} shows what becomes of a claim.
 */
@NullMarked
package org.w3id.diwan.rdf;

import org.jspecify.annotations.NullMarked;
