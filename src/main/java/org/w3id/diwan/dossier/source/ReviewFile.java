package org.w3id.diwan.dossier.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.reading.RefusedProposal;

/**
 * A machine's reading as a file to review.
 *
 * @param reading the article, what it says, the entities it proposes; and what is wrong with the file
 * @param confidence how sure the machine is of each claim, by its id
 * @param refused what was proposed besides and the text does not bear
 * @param article where the article was read from, as the reader named it
 */
public record ReviewFile(
        Reading reading, Map<String, BigDecimal> confidence, List<RefusedProposal> refused, String article) {
    public ReviewFile {
        refused = List.copyOf(refused);
        confidence = Map.copyOf(confidence);
    }

    /** Whether no register held an entity when the file was read: the reading proposes it. */
    public boolean isNew(EntityId entity) {
        return reading.entities().stream().anyMatch(each -> each.id().equals(entity));
    }
}
