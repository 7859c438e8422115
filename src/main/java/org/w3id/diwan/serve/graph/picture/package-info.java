/**
 * A picture of a small graph, fit for a report. Start reading at {@link org.w3id.diwan.serve.graph.picture.Picture}: {@link
 * org.w3id.diwan.serve.graph.picture.Diagram} says what is on it, {@link org.w3id.diwan.serve.graph.picture.Layout} where, {@link
 * org.w3id.diwan.serve.graph.picture.Painter} how it looks, and a {@link org.w3id.diwan.serve.graph.picture.Canvas} writes it.
 */
@NullMarked
package org.w3id.diwan.serve.graph.picture;

import org.jspecify.annotations.NullMarked;
