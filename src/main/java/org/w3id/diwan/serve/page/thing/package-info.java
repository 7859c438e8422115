/**
 * What the page of an entity, source, claim or statement shows. Start at {@link org.w3id.diwan.serve.page.thing.ThingPageBuilder}, which
 * makes a {@link org.w3id.diwan.serve.page.thing.ThingPage} of what the graph holds.
 */
@NullMarked
package org.w3id.diwan.serve.page.thing;

import org.jspecify.annotations.NullMarked;
