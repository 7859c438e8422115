/**
 * Reads a dossier: registers of entities and one file per source, in YAML curated by hand. Whatever is wrong comes back as problems
 * with file, line and column, all at once. Start at {@link org.w3id.diwan.dossier.DossierReader}. Rooms, each using only those before it:
 * {@code yaml}, {@code register}, {@code source}.
 */
@NullMarked
package org.w3id.diwan.dossier;

import org.jspecify.annotations.NullMarked;
