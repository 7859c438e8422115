package org.w3id.diwan.article.format;

import java.util.List;
import java.util.regex.Pattern;
import org.w3id.diwan.article.lexicon.LexiconTables;

/** What pages, e-mails and printed documents say around an article ({@code pages.tsv}). Always Diwan's own, so that a file has one text. */
final class PageWords {
    private static final LexiconTables TABLES = LexiconTables.shipped();
    private static final String TABLE = "pages.tsv";

    private PageWords() {}

    static Pattern pattern(String name) {
        return TABLES.pattern(TABLE, name);
    }

    static List<String> all(String name) {
        return TABLES.named(TABLE, name);
    }
}
