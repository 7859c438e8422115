/**
 * The whole graph as one file, {@code /dump}, and what it says of itself, {@code /dataset} and {@code /.well-known/void}. Start reading at
 * {@link org.w3id.diwan.serve.dump.DumpModule}.
 */
@NullMarked
package org.w3id.diwan.serve.dump;

import org.jspecify.annotations.NullMarked;
