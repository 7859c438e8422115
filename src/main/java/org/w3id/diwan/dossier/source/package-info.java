/**
 * One source's file: its head, and the names, statements and claims in it. Start at {@link org.w3id.diwan.dossier.source.SourceReader};
 * {@link org.w3id.diwan.dossier.source.SourceWriter} writes what that reads.
 */
@NullMarked
package org.w3id.diwan.dossier.source;

import org.jspecify.annotations.NullMarked;
