package org.w3id.diwan.model.reading;

import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.SourceId;

/**
 * A place in a source's text where an entity is named.
 *
 * @param entity the entity meant
 * @param name the name as written there
 * @param source the source
 * @param passage where it stands
 */
public record Mention(EntityId entity, String name, SourceId source, Passage passage) {}
