/**
 * Reads a dossier: registers of entities and one file per source, in YAML curated by hand. Whatever is wrong comes back as problems
 * with file, line and column, all at once. Start at {@link org.w3id.diwan.dossier.DossierReader}; a file becomes text in
 * {@code TextFile}, a tree in {@code YamlTree}, and is taken apart field by field through {@code Fields}.
 */
@NullMarked
package org.w3id.diwan.dossier;

import org.jspecify.annotations.NullMarked;
