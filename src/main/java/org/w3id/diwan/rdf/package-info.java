/**
 * From claims to RDF: the only user of RDF4J. Start at {@link org.w3id.diwan.rdf.OntologyReader}, which reads what may be said.
 */
@NullMarked
package org.w3id.diwan.rdf;

import org.jspecify.annotations.NullMarked;
