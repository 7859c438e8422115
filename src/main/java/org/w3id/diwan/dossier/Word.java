package org.w3id.diwan.dossier;

import org.w3id.diwan.model.Problem.Location;

/**
 * A single value as it stands in a file.
 *
 * @param text the value
 * @param where its first character
 */
record Word(String text, Location where) {}
