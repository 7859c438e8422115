/**
 * The only owner of the database: RDF files pass the {@link org.w3id.diwan.store.gate gate} and only then become what {@link
 * org.w3id.diwan.store.GraphStore} serves, TDB2 with a text index over all names. Start at {@code GraphStore}; the folder's layout is in
 * {@code DataFolder}.
 */
@NullMarked
package org.w3id.diwan.store;

import org.jspecify.annotations.NullMarked;
