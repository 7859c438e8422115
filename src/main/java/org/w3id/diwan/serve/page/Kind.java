package org.w3id.diwan.serve.page;

import java.util.regex.Pattern;
import org.w3id.diwan.model.Slug;

/** What an IRI below the base names, by its first segment. */
enum Kind {
    ID,
    SOURCE,
    CLAIM,
    STATEMENT;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    /** The first segment of its IRIs' path. */
    String segment() {
        return switch (this) {
            case ID -> "id";
            case SOURCE -> "source";
            case CLAIM -> "claim";
            case STATEMENT -> "statement";
        };
    }

    /** What one is called in a sentence. */
    String word() {
        return this == ID ? "entity" : segment();
    }

    /** Whether a last segment can be one's name; nothing else is looked up. */
    boolean canBeCalled(String name) {
        return (this == CLAIM || this == STATEMENT) ? HASH.matcher(name).matches() : Slug.isValid(name);
    }
}
