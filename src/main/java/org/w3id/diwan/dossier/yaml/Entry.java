package org.w3id.diwan.dossier.yaml;

/**
 * A key of a map and what stands under it.
 *
 * @param key the key, different from all others of its map
 * @param value what stands under it
 */
public record Entry(Word key, YamlNode value) {}
