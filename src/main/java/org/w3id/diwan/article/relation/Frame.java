package org.w3id.diwan.article.relation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pattern of words around two ends that says a relation.
 *
 * @param relation the property
 * @param parts the pattern
 * @param marks its marks
 * @param line the line of {@code frames.tsv} it comes from, from 1: what tells frames apart
 */
record Frame(String relation, List<Part> parts, Set<String> marks, int line) {
    /** Where a frame that begins with a mention may stand. */
    static final String MENTION = "[]";
    /** Where a frame around a verb may stand: followed by the verb's form, or by nothing for any verb. */
    static final String VERB = "@";

    /** What a part of a pattern stands for. */
    enum Kind {
        SUBJECT("S"),
        OBJECT("O"),
        TOGETHER("S&O"),
        SUBJECT_ADJECTIVE("Sadj"),
        OBJECT_ADJECTIVE("Oadj"),
        VERB("@"),
        PASSIVE("@/pas"),
        PARTICIPLE("@/en"),
        WORD(""),
        POSSESSIVE("'s"),
        GAP("*"),
        PHRASE("~"),
        WIDE("..."),
        ANY("X"),
        EVENT("E"),
        ATTACKED("L"),
        ANY_VERB("V");

        /** How {@code frames.tsv} writes it. */
        final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

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
    }

    /**
     * A part of a pattern.
     *
     * @param kind what it stands for
     * @param forms the words it takes, if it is a word or verb
     * @param optional whether it may be missing
     */
    record Part(Kind kind, Set<String> forms, boolean optional) {}

    Kind kind(int part) {
        return part >= 0 && part < parts.size() ? parts.get(part).kind() : Kind.WORD;
    }

    /** Whether it is found from its verb, whose subject is its first end. */
    boolean isClause() {
        return kind(0).isActor() && (kind(1) == Kind.VERB || kind(1) == Kind.PASSIVE || kind(1) == Kind.ANY_VERB);
    }

    boolean isPassive() {
        return kind(1) == Kind.PASSIVE;
    }

    boolean has(String mark) {
        return marks.contains(mark);
    }

    /** What must stand where it is looked for: a word, one of the constants above, or nothing in particular. */
    Set<String> starts() {
        Part first = parts.get(0);
        if (isClause()) {
            return kind(1) == Kind.ANY_VERB
                    ? Set.of(VERB)
                    : parts.get(1).forms().stream().map(form -> VERB + form).collect(Collectors.toSet());
        }
        if (!first.forms().isEmpty() && !first.optional()) {
            return first.forms();
        }
        boolean mention = first.kind() != Kind.TOGETHER
                && (first.kind().isActor()
                        || first.kind() == Kind.SUBJECT_ADJECTIVE
                        || first.kind() == Kind.OBJECT_ADJECTIVE);
        return Set.of(mention ? MENTION : "");
    }
}
