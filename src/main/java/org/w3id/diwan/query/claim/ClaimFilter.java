package org.w3id.diwan.query.claim;

import java.util.List;
import org.w3id.diwan.model.Period;

/**
 * Which claims are meant. An empty list keeps all; of several IRIs in one list any may fit, but of {@code about} all must.
 *
 * @param about entities that are subject or object
 * @param subjects IRIs
 * @param relations IRIs
 * @param objects IRIs
 * @param modalities IRIs
 * @param speakers who is quoted
 * @param sources IRIs
 * @param voice whose voice
 * @param during a claim's time must touch it; {@link Period#UNKNOWN} keeps all, also undated ones
 * @param dated whether undated claims are left out
 * @param unreviewed whether what programs read and nobody has reviewed is searched too
 */
public record ClaimFilter(
        List<String> about,
        List<String> subjects,
        List<String> relations,
        List<String> objects,
        List<String> modalities,
        List<String> speakers,
        List<String> sources,
        Voice voice,
        Period during,
        boolean dated,
        boolean unreviewed) {
    /** Whose voice a claim is told in. */
    public enum Voice {
        /** Any. */
        ANY,
        /** The source's. */
        OWN,
        /** That of somebody whom the source quotes. */
        QUOTED
    }

    /** Everything about some entities. */
    public static ClaimFilter about(List<String> entities) {
        return new ClaimFilter(
                entities,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Voice.ANY,
                Period.UNKNOWN,
                false,
                false);
    }

    /** Whether it begins at something that is known; otherwise it would walk through the whole graph. */
    public boolean isAnchored() {
        return !(about.isEmpty()
                && subjects.isEmpty()
                && relations.isEmpty()
                && objects.isEmpty()
                && speakers.isEmpty()
                && sources.isEmpty());
    }
}
