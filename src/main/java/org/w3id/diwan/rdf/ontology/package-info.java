/**
 * From the ontology's files to what claims may say, and from its questions to what editors offer. Start at {@link
 * org.w3id.diwan.rdf.ontology.OntologyReader}.
 */
@NullMarked
package org.w3id.diwan.rdf.ontology;

import org.jspecify.annotations.NullMarked;
