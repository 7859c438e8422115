/**
 * How claims are named and written on the web: what the ontology lets them say, their IRIs, prefixes and formats. Start at {@link
 * org.w3id.diwan.model.vocabulary.Vocabulary}.
 */
@NullMarked
package org.w3id.diwan.model.vocabulary;

import org.jspecify.annotations.NullMarked;
