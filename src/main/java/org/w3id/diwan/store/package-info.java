/**
 * The only owner of the database: RDF files pass {@link org.w3id.diwan.store.GraphGate} (strict parsing, SHACL, integrity rules) and only
 * then become what {@link org.w3id.diwan.store.GraphStore} serves, TDB2 with a text index over all names. Start at
 * {@link org.w3id.diwan.store.GraphStore#load}; the folder's layout is in {@code DataFolder}.
 */
@NullMarked
package org.w3id.diwan.store;

import org.jspecify.annotations.NullMarked;
