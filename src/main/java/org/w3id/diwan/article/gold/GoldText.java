package org.w3id.diwan.article.gold;

import java.util.List;
import java.util.Set;
import org.w3id.diwan.model.Passage;

/** What a careful reader annotated in one text. Names are canonical; an alternative reading scores as right too. */
record GoldText(
        List<GoldMention> mentions,
        List<GoldRole> roles,
        List<GoldStatement> statements,
        List<GoldRelation> relations,
        List<DatedPlace> dates) {
    /** What is annotated or read at a place. */
    interface Item {
        Passage passage();

        /** What it says. */
        String line();
    }

    /** @param entities whom it may mean, the first reading first */
    record GoldMention(Passage passage, List<String> entities) implements Item {
        @Override
        public String line() {
            return entities.get(0);
        }
    }

    /** @param bodies in which body the post may be, the first reading first */
    record GoldRole(Passage passage, String person, String post, List<String> bodies) implements Item {
        @Override
        public String line() {
            return person + ": " + post + ", " + bodies.get(0);
        }
    }

    /** @param speakers who may speak, the first reading first */
    record GoldStatement(Passage passage, List<String> speakers) implements Item {
        @Override
        public String line() {
            return speakers.get(0);
        }
    }

    /** @param alternatives other relations that are right too */
    record GoldRelation(Passage passage, Triple triple, String status, Set<String> alternatives) implements Item {
        @Override
        public String line() {
            return triple + " (" + status + ")";
        }
    }

    /** @param value an EDTF date */
    record DatedPlace(Passage passage, String value) implements Item {
        @Override
        public String line() {
            return value;
        }
    }

    /** Two canonical names and the relation between them. */
    record Triple(String subject, String relation, String object) {
        @Override
        public String toString() {
            return subject + " " + relation + " " + object;
        }
    }
}
