/**
 * {@code /changes}: what the last loads added, changed, merged and withdrew, so that a copy of the graph, or of links into it, can be kept
 * up to date. Start reading at {@link org.w3id.diwan.serve.changes.ChangesModule}.
 */
@NullMarked
package org.w3id.diwan.serve.changes;

import org.jspecify.annotations.NullMarked;
