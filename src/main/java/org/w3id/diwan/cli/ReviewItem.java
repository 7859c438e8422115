package org.w3id.diwan.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Rejection;

/**
 * One thing in a reading to decide on.
 *
 * @param key its key, such as {@code claim 3f...}, {@code statement s1} or {@code name lloyd-austin}
 * @param words what it says, in words
 * @param at where it stands; empty for an entity that is only described
 * @param confidence how sure the machine is, of claims
 * @param needs the keys of the items that it falls with
 * @param rejection how it is remembered if it is refused
 */
record ReviewItem(
        String key,
        String words,
        List<Passage> at,
        Optional<BigDecimal> confidence,
        Set<String> needs,
        Rejection rejection) {}
