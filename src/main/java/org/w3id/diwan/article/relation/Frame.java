package org.w3id.diwan.article.relation;

import java.util.List;
import java.util.Set;

/**
 * A pattern of words around two ends that says a relation.
 *
 * @param relation the property
 * @param parts the pattern
 * @param marks its marks
 * @param line the line of {@code frames.tsv} it comes from, from 1: what tells frames apart
 */
public record Frame(String relation, List<Part> parts, Set<String> marks, int line) {
    /** What a part of a pattern stands for. */
    enum Kind {
        SUBJECT,
        OBJECT,
        TOGETHER,
        SUBJECT_ADJECTIVE,
        OBJECT_ADJECTIVE,
        VERB,
        PASSIVE,
        PARTICIPLE,
        WORD,
        POSSESSIVE,
        GAP,
        PHRASE,
        WIDE,
        ANY,
        EVENT,
        ATTACKED,
        ANY_VERB;

        /** Whether it stands before the sentence, so that no word is needed for it. */
        boolean isElsewhere() {
            return this == EVENT || this == ATTACKED;
        }

        boolean mayFollowAdjunct() {
            return this == WORD || this == SUBJECT || this == OBJECT || this == PHRASE;
        }

        boolean isActor() {
            return this == SUBJECT || this == OBJECT || this == TOGETHER;
        }

        private boolean isAnchor() {
            return this == VERB || this == PASSIVE || this == ANY_VERB;
        }
    }

    /**
     * A part of a pattern.
     *
     * @param kind what it stands for
     * @param forms the words it takes, if it is a word or verb
     * @param optional whether it may be missing
     */
    record Part(Kind kind, Set<String> forms, boolean optional) {}

    /** Whether it is found from its verb, whose subject is its first end. */
    boolean isClause() {
        return parts.size() > 1
                && parts.get(0).kind().isActor()
                && parts.get(1).kind().isAnchor();
    }

    boolean isPassive() {
        return parts.get(1).kind() == Kind.PASSIVE;
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }
}
