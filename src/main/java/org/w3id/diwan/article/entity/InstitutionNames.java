package org.w3id.diwan.article.entity;

import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Lexicon.NameHead;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;

/**
 * Names that a head word betrays ({@code keywords.tsv}), whole: "Basra Chamber of Commerce", "Observatory for Press Freedom", "Unity Street". A
 * known name inside such a name is not the known thing.
 */
final class InstitutionNames {
    private static final int LONGEST = 9;
    private final Lexicon lexicon;

    InstitutionNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The institution whose name begins at a token. */
    Optional<EntityMention> at(EntityMentions mentions, Sentence sentence, int at) {
        if (!begins(mentions, sentence, at) || isHeadline(mentions.document(), sentence)) {
            return Optional.empty();
        }
        int last = rowEnd(mentions, sentence, at) - 1;
        while (last >= at && !lexicon.heads().containsKey(mentions.token(last).text())) {
            last--;
        }
        NameHead head =
                last < at ? null : lexicon.heads().get(mentions.token(last).text());
        if (head == null) {
            return Optional.empty();
        }
        int to = head.complemented() ? complementEnd(mentions, sentence, last + 1) : last + 1;
        return to - at > 1 && !endsInKnown(mentions.document(), at, to)
                ? Optional.of(new EntityMention(
                        at, to, mentions.propose(mentions.document().written(at, to), head.type()), Form.NAME))
                : Optional.empty();
    }

    private static boolean begins(EntityMentions mentions, Sentence sentence, int at) {
        return mentions.isCapital(at)
                && !isOpener(mentions, at)
                && (!sentence.holds(at - 1)
                        || !mentions.isCapital(at - 1)
                        || isOpener(mentions, at - 1)
                        || !mentions.isFree(at - 1));
    }

    private static boolean isOpener(EntityMentions mentions, int at) {
        return mentions.is(at, "determiner", "preposition", "boundary", "he", "they", "calendar")
                || (mentions.is(at, "adverb") && !mentions.key(at).equals("first"))
                || (mentions.is(at, "title", "rank") && !mentions.is(at, "name-beginning"));
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
    private static int rowEnd(EntityMentions mentions, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            boolean joint = at > from && at + 1 < sentence.to() && mentions.isCapital(at + 1) && isJoint(mentions, at);
            if (!isNameWord(mentions, at) && !joint) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isNameWord(EntityMentions mentions, int at) {
        return mentions.isCapital(at) && !mentions.is(at, "calendar");
    }

    private static boolean isJoint(EntityMentions mentions, int at) {
        Token token = mentions.token(at);
        return token.begin() == mentions.token(at - 1).end()
                && (token.text().matches("[-’']") || (token.key().equals("s") && mentions.is(at - 1, "name-owner")));
    }

    /** The token after "for Human Rights" or "of Commerce and Industry"; the same token where no such thing follows. */
    private int complementEnd(EntityMentions mentions, Sentence sentence, int from) {
        int at = from;
        while (at < sentence.to() && at - from < LONGEST) {
            boolean of = mentions.key(at).matches("of|for");
            int next = of && mentions.key(at + 1).equals("the") ? at + 2 : at + 1;
            boolean joined = of || (at > from && mentions.key(at).equals("and") && isLastOfName(mentions, at + 1));
            if (!joined || next >= sentence.to() || !isNameWord(mentions, next)) {
                break;
            }
            at = rowEnd(mentions, sentence, next);
        }
        return at;
    }

    /** Whether a word ends a name begun before "and", rather than beginning another. */
    private boolean isLastOfName(EntityMentions mentions, int at) {
        return at + 1 < mentions.document().size()
                && mentions.isCapital(at)
                && !mentions.isCapital(at + 1)
                && !lexicon.heads().containsKey(mentions.token(at).text())
                && lexicon.entities().beginningWith(mentions.key(at)).isEmpty();
    }

    /** Whether what ends here is known under a shorter name: "Sunni" before a known party's. */
    private boolean endsInKnown(Document document, int from, int to) {
        return IntStream.range(from + 1, to - 1)
                        .anyMatch(at -> lexicon.entities().beginningWith(document.key(at)).stream()
                                .anyMatch(alias -> alias.keys().size() > 1 && alias.endAt(document, at, to) == to))
                || IntStream.of(from, from + 1)
                        .anyMatch(at -> lexicon.organs()
                                .at(document, at, document.size())
                                .filter(organ -> organ.to() == to)
                                .isPresent());
    }
}
