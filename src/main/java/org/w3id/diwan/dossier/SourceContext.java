package org.w3id.diwan.dossier;

import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Source.Kind;
import org.w3id.diwan.model.SourceId;

/**
 * What the parts of a source's file need to know of the whole.
 *
 * @param id the source
 * @param kind whether it has a text that passages count in
 * @param textLength code points; the greatest integer where the file does not say
 * @param published when it was published
 */
record SourceContext(SourceId id, Kind kind, int textLength, Period published) {}
