/**
 * The data folder and the generations of the graph in it, each a TDB2 database with its text index. Start at {@code DataFolder}, which
 * describes the layout; {@code StoredGenerations} shows how a load replaces a generation.
 */
@NullMarked
package org.w3id.diwan.store.data;

import org.jspecify.annotations.NullMarked;
