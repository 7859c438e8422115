package org.w3id.diwan.query.claim;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.Period;

/**
 * Which claims are meant.
 *
 * @param parts IRIs by what they are in the claim; of several in one list any may fit, but of {@link Part#ABOUT} all must
 * @param voice whose voice
 * @param during a claim's time must touch it; {@link Period#UNKNOWN} keeps all, also undated ones
 * @param dated whether undated claims are left out
 * @param unreviewed whether what programs read and nobody has reviewed is searched too
 */
public record ClaimFilter(
        Map<Part, List<String>> parts, Voice voice, Period during, boolean dated, boolean unreviewed) {
    /** What something is in a claim. */
    public enum Part {
        /** Subject or object. */
        ABOUT,
        /** What it is about. */
        SUBJECT,
        /** The relation. */
        RELATION,
        /** The other end. */
        OBJECT,
        /** How it is told. */
        MODALITY,
        /** Who is quoted. */
        SPEAKER,
        /** Where it is told. */
        SOURCE
    }

    /** Whose voice a claim is told in. */
    public enum Voice {
        /** Any. */
        ANY,
        /** The source's. */
        OWN,
        /** That of somebody whom the source quotes. */
        QUOTED
    }

    /** All reviewed claims with one of some parts. */
    public static ClaimFilter of(Part part, List<String> iris) {
        return new ClaimFilter(Map.of(part, iris), Voice.ANY, Period.UNKNOWN, false, false);
    }

    List<String> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    /** Whether it begins at something that is known; otherwise it would walk through the whole graph. */
    public boolean isAnchored() {
        return parts.entrySet().stream()
                .anyMatch(part ->
                        part.getKey() != Part.MODALITY && !part.getValue().isEmpty());
    }
}
