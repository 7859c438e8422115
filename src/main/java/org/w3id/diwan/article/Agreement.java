package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.diwan.model.Modality;

/** What two arms found, put together: what both say is surer than what one says. */
final class Agreement {
    /** How sure a relation is that the parser's arm found alone, from 0 to 100. */
    static final int ALONE = 60;

    /** How sure one is that both arms found. */
    static final int BOTH = 95;

    /** How sure one is that both found, though not in the same mode. */
    static final int BOTH_BUT_THE_MODE = 80;

    private static final int PATTERNS_ALONE = 70;

    private Agreement() {}

    /** Each relation of a sentence once; the pattern arm's draft where both found it. */
    static List<Draft> of(Document document, List<Draft> patterns, List<Draft> dependencies) {
        Map<String, Draft> other = new LinkedHashMap<>();
        Set<String> decided = new HashSet<>();
        for (Draft draft : dependencies) {
            other.put(key(document, draft), draft);
            decided.add(question(document, draft));
        }
        List<Draft> all = new ArrayList<>();
        for (Draft draft : patterns) {
            Draft same = other.remove(key(document, draft));
            if (same != null) {
                all.add(together(draft, same));
            } else if (!decided.contains(question(document, draft))) {
                all.add(draft.as(Math.min(PATTERNS_ALONE, draft.confidence())));
            }
        }
        all.addAll(other.values());
        return all;
    }

    /** Where they differ about the mode, whoever says less is followed, and less surely. */
    private static Draft together(Draft pattern, Draft parsed) {
        if (pattern.modality() == parsed.modality()) {
            return pattern.as(BOTH);
        }
        return (pattern.modality() == Modality.ACTUAL ? parsed : pattern).as(BOTH_BUT_THE_MODE);
    }

    /** Who did it: where the tree names somebody, nobody else whom the patterns found beside it. */
    private static String question(Document document, Draft draft) {
        return document.sentenceOf(draft.trigger()).from() + " " + draft.relation() + " "
                + draft.object().id();
    }

    private static String key(Document document, Draft draft) {
        boolean symmetric = draft.relation().equals("met") || draft.relation().equals("negotiatesWith");
        String subject = draft.subject().id().value();
        String object = draft.object().id().value();
        boolean swap = symmetric && subject.compareTo(object) > 0;
        return document.sentenceOf(draft.trigger()).from() + " " + draft.relation() + " "
                + (swap ? object + " " + subject : subject + " " + object);
    }
}
