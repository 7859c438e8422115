/**
 * Answers for Diwan's IRIs on whatever host it runs: entities, sources, claims, statements and the ontology, as a page for people or as
 * data for programs. Start reading at {@link org.w3id.diwan.serve.page.PageModule}; {@link org.w3id.diwan.serve.page.ThingPages} says
 * which request is answered how, {@link org.w3id.diwan.query.entity.ThingReader} which part of the graph belongs to a thing.
 */
@NullMarked
package org.w3id.diwan.serve.page;

import org.jspecify.annotations.NullMarked;
