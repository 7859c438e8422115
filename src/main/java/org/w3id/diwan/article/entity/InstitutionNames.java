package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.StateOrgans;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.article.text.Token;

/**
 * Names that a head word betrays ({@code keywords.tsv}), whole: "Basra Chamber of Commerce", "Observatory for Press Freedom", "Unity Street". A
 * known name inside such a name is not the known thing.
 */
public final class InstitutionNames {
    private static final int LONGEST = 9;

    private final EntityLexicon entities;
    private final WordClasses words;
    private final StateOrgans organs;
    private final Map<String, Head> heads = new HashMap<>();

    /**
     * A head word.
     *
     * @param type the class it betrays
     * @param complemented whether "of" or "for" and a name may follow
     */
    private record Head(String type, boolean complemented) {}

    InstitutionNames(Lexicon lexicon) {
        entities = lexicon.entities();
        words = lexicon.words();
        organs = lexicon.organs();
        for (var row : lexicon.tables().rows("keywords.tsv", 3)) {
            heads.put(row.get(0), new Head(row.get(1), row.get(2).contains("o")));
        }
    }

    /** The institution whose name begins at a token. */
    Optional<EntityMention> at(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        if (!begins(mentions, sentence, at) || isHeadline(document, sentence)) {
            return Optional.empty();
        }
        int end = rowEnd(document, sentence, at);
        for (int last = end - 1; last >= at; last--) {
            Head head = heads.get(document.token(last).text());
            if (head == null) {
                continue;
            }
            int to = head.complemented() ? complementEnd(document, sentence, last + 1) : last + 1;
            if (to - at > 1 && !endsInKnown(document, at, to)) {
                return Optional.of(
                        new EntityMention(at, to, mentions.propose(document.written(at, to), head.type()), Form.NAME));
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    private boolean begins(EntityMentions mentions, Sentence sentence, int at) {
        Document document = mentions.document();
        if (!isNameWord(document, at) || isOpener(document.key(at))) {
            return false;
        }
        int before = at - 1;
        return !sentence.holds(before)
                || !isNameWord(document, before)
                || isOpener(document.key(before))
                || mentions.covering(before).isPresent();
    }

    private boolean isOpener(String key) {
        return words.is(key, "determiner", "preposition", "boundary")
                || (words.is(key, "adverb") && !key.equals("first"))
                || words.is(key, "he", "they", "calendar")
                || ((words.is(key, "title", "rank")) && !words.is(key, "name-beginning"));
    }

    private static boolean isNameWord(Document document, int at) {
        return document.token(at).isWord() && document.token(at).isCapitalised();
    }

    /** Whether nearly every word is capitalised, so that capitals say nothing. */
    private static boolean isHeadline(Document document, Sentence sentence) {
        if (document.token(sentence.to() - 1).text().matches("[.!?”\"]")) {
            return false;
        }
        int small = 0;
        int large = 0;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Token token = document.token(at);
            if (token.isWord() && token.text().length() > 3) {
                small += token.isCapitalised() ? 0 : 1;
                large += token.isCapitalised() ? 1 : 0;
            }
        }
        return large > 5 && small * 4 < large;
    }

    /** The token after a row of capitalised words, joined by hyphens or by the possessive of an office. */
    private int rowEnd(Document document, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            boolean joint =
                    at > from && at + 1 < sentence.to() && isNameWord(document, at + 1) && isJoint(document, at);
            boolean name = isNameWord(document, at) && !words.is(document.key(at), "calendar");
            if (!name && !joint) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isJoint(Document document, int at) {
        Token token = document.token(at);
        boolean tight = token.begin() == document.token(at - 1).end();
        return tight
                && (token.is("-")
                        || token.is("’")
                        || token.is("'")
                        || (token.key().equals("s") && words.is(document.key(at - 1), "name-owner")));
    }

    /** The token after "for Human Rights" or "of Commerce and Industry"; the same token where no such thing follows. */
    private int complementEnd(Document document, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            int next =
                    document.key(at).matches("of|for") && document.key(at + 1).equals("the") ? at + 2 : at + 1;
            boolean joined = document.key(at).matches("of|for")
                    || (at > from && document.key(at).equals("and") && isLastOfName(document, at + 1));
            if (!joined
                    || next >= sentence.to()
                    || !isNameWord(document, next)
                    || words.is(document.key(next), "calendar")) {
                break;
            }
            at = rowEnd(document, sentence, next);
        }
        return at;
    }

    /** Whether a word ends a name begun before "and", rather than beginning another. */
    private boolean isLastOfName(Document document, int at) {
        return at + 1 < document.size()
                && isNameWord(document, at)
                && !isNameWord(document, at + 1)
                && !heads.containsKey(document.token(at).text())
                && entities.beginningWith(document.key(at)).isEmpty();
    }

    /** Whether what ends here is known under a shorter name: "Sunni" before a known party's. */
    private boolean endsInKnown(Document document, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            for (EntityAlias alias : entities.beginningWith(document.key(at))) {
                if (alias.keys().size() > 1 && EntityLexicon.match(document, at, alias, to) == to) {
                    return true;
                }
            }
        }
        return List.of(from, from + 1).stream()
                .anyMatch(at -> organs.at(document, at)
                        .filter(organ -> StateOrgans.end(document, at, organ) == to)
                        .isPresent());
    }
}
