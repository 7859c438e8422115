/**
 * YAML with problems that name line and column. Start at {@link org.w3id.diwan.dossier.yaml.YamlTree}, which reads a file;
 * {@link org.w3id.diwan.dossier.yaml.Fields} takes a map apart, and {@link org.w3id.diwan.dossier.yaml.YamlFields} writes one.
 */
@NullMarked
package org.w3id.diwan.dossier.yaml;

import org.jspecify.annotations.NullMarked;
