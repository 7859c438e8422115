package org.w3id.diwan.model.reading;

import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;

/**
 * A place in a source's text where a time is named.
 *
 * @param period what it means
 * @param source the source
 * @param passage where it stands
 */
public record DatedPassage(Period period, SourceId source, Passage passage) {}
