/**
 * What was read in a source, by a person or a machine, and what a reviewer refused of it. Start at {@link
 * org.w3id.diwan.model.reading.Reading}.
 */
@NullMarked
package org.w3id.diwan.model.reading;

import org.jspecify.annotations.NullMarked;
