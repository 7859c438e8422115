/**
 * The model arm: asks a language model what a text says, over HTTP, and hands its proposals to the judge. It knows prompts and JSON,
 * and nothing of RDF. Start at {@link org.w3id.diwan.article.language.LanguageModel}.
 */
@NullMarked
package org.w3id.diwan.article.language;

import org.jspecify.annotations.NullMarked;
