/** Checks the parts of reading YAML; broken files are read in {@code dossier}. */
@NullMarked
package org.w3id.diwan.dossier.yaml;

import org.jspecify.annotations.NullMarked;
