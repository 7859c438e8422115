/** Reads good and bad dossiers. The bad ones are in {@code cases/dossier}, or made by {@code HostileFilesTest}. */
@NullMarked
package org.w3id.diwan.dossier;

import org.jspecify.annotations.NullMarked;
