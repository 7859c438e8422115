package org.w3id.diwan.dossier;

import java.math.BigDecimal;
import java.util.Map;
import org.w3id.diwan.model.Reading;

/**
 * A machine's reading as a file to review.
 *
 * @param reading the article, what it says, the entities it proposes; and what is wrong with the file
 * @param confidence how sure the machine is of each claim, by its id
 * @param article where the article was read from, as the reader named it
 */
public record ReviewFile(Reading reading, Map<String, BigDecimal> confidence, String article) {
    public ReviewFile {
        confidence = Map.copyOf(confidence);
    }
}
