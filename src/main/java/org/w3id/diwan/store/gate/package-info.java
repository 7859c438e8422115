/**
 * What RDF files must pass before they are loaded: strict parsing, the SHACL shapes and the integrity rules. Start at {@link
 * org.w3id.diwan.store.gate.GraphGate}.
 */
@NullMarked
package org.w3id.diwan.store.gate;

import org.jspecify.annotations.NullMarked;
