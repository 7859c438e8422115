package org.w3id.diwan.model.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.Statement;

/**
 * What a machine read in one article. It is kept apart from what people have curated until somebody has reviewed it.
 *
 * @param reading the article as a source, with the entities it names that no register holds yet
 * @param confidence how sure the machine is of each claim, from 0 to 1, by {@link Claim#id()}
 * @param dates where the text names times
 * @param arms who found each claim, by {@link Claim#id()}: patterns, or a model with its prompt; and each statement that not the patterns
 *     alone found, by {@link Statement#id()}
 * @param refused what was proposed besides and is not borne by the text
 */
public record MachineReading(
        Reading reading,
        Map<String, BigDecimal> confidence,
        List<DatedPassage> dates,
        Map<String, List<String>> arms,
        List<RefusedProposal> refused) {
    /** The arm that reads by patterns. */
    public static final String PATTERNS = "patterns";

    public MachineReading {
        arms = Map.copyOf(arms);
        refused = List.copyOf(refused);
        confidence = Map.copyOf(confidence);
        dates = List.copyOf(dates);
    }

    /** The one article that was read. */
    public Source source() {
        return reading.sources().get(0);
    }
}
