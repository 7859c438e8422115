/**
 * What loads leave on record: {@link org.w3id.diwan.store.journal.Manifest} says what was loaded, {@link
 * org.w3id.diwan.store.journal.ChangeJournal} what the last loads changed. Start at the latter.
 */
@NullMarked
package org.w3id.diwan.store.journal;

import org.jspecify.annotations.NullMarked;
