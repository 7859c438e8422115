package org.w3id.diwan.article.gold;

import java.util.Locale;

/** What is annotated in a text and scored. */
public enum ScoredKind {
    MENTIONS,
    ROLES,
    STATEMENTS,
    RELATIONS,
    DATES;

    /** As it is written in the annotations and in tables. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
