/**
 * The SPARQL endpoints and the Graph Store Protocol: Fuseki's services with complete answers, failures as problems, and a page for browsers.
 * Start reading at {@link org.w3id.diwan.serve.sparql.SparqlQuery}.
 */
@NullMarked
package org.w3id.diwan.serve.sparql;

import org.jspecify.annotations.NullMarked;
