/**
 * Bytes and files, as every other package needs them: {@link org.w3id.diwan.model.file.Digest} is the only place that digests, {@link
 * org.w3id.diwan.model.file.WholeFile} the only one that replaces a file, {@link org.w3id.diwan.model.file.Utf8Text} the only one that
 * decodes strictly.
 */
@NullMarked
package org.w3id.diwan.model.file;

import org.jspecify.annotations.NullMarked;
