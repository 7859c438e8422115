/**
 * Takes a written name apart into words that can be compared, by the rule files in {@code src/main/resources/names}: spelling, sound,
 * titles. Start at {@link org.w3id.diwan.names.fold.Folding}, then {@link org.w3id.diwan.names.fold.QueryReadings}.
 */
@NullMarked
package org.w3id.diwan.names.fold;

import org.jspecify.annotations.NullMarked;
