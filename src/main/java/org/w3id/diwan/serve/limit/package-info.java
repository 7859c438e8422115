/**
 * What a request and a client may take: time, places, the size of a body, the pace of reading, wrong passwords. Start reading at {@link
 * org.w3id.diwan.serve.limit.JettyLayers}, which puts the layers around the servlets; queries have bounds of their own in {@code guard}.
 */
@NullMarked
package org.w3id.diwan.serve.limit;

import org.jspecify.annotations.NullMarked;
