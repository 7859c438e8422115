package org.w3id.diwan.article.entity.person;

import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;

/** Rows of capitalised words that may be the name of a person, with the small words, hyphens and nicknames in them. */
final class NameRows {
    private static final int LONGEST = 18;
    private static final int LONGEST_NICKNAME = 6;
    private static final int SYLLABLE = 5;

    private final WordClasses words;

    NameRows(WordClasses words) {
        this.words = words;
    }

    /** The token after a row of capitalised words that may be a name; the same token if none begins there. */
    int end(EntityMentions mentions, Sentence sentence, int from) {
        Document document = mentions.document();
        int at = from;
        int end = from;
        boolean named = false;
        while (at < sentence.to() && at - from < LONGEST && mentions.isFree(at)) {
            Token token = document.token(at);
            int nickname = at > from && token.isQuote() ? nicknameEnd(document, at) : at;
            if (nickname > at) {
                at = nickname;
                end = nickname;
                continue;
            }
            boolean particle = words.is(token.key(), "name-particle");
            boolean joint = at > from && isHyphen(document, at);
            boolean name = mentions.isCapital(at)
                    && !isStop(mentions, at, at == sentence.from())
                    && !(at > from && isHeadlineVerb(document, sentence, at));
            boolean syllable = isSyllable(document, from, at);
            if (!name && !(particle && isFollowed(document, at)) && !joint && !syllable) {
                break;
            }
            named |= name && !particle;
            at++;
            end = mentions.isCapital(at - 1) || syllable ? at : end;
        }
        return named ? end : from;
    }

    /** "President A Launches Operation": a verb in the capitals of a headline. */
    private boolean isHeadlineVerb(Document document, Sentence sentence, int at) {
        return sentence.paragraph() == document.sentences().get(0).paragraph()
                && words.tense(document.key(at)) == WordClasses.Tense.THIRD
                && !document.token(sentence.to() - 1).is(".");
    }

    /** "Ban Ki-moon": the second part of a given name behind its hyphen. */
    private boolean isSyllable(Document document, int from, int at) {
        Token token = document.token(at);
        return at >= from + 2
                && isHyphen(document, at - 1)
                && document.token(at - 2).text().length() <= SYLLABLE
                && document.token(at - 2).isCapitalised()
                && token.isWord()
                && token.text().length() <= SYLLABLE
                && !words.is(token.key(), "leading", "backing", "siding", "verb");
    }

    /** A hyphen within a name. */
    private static boolean isHyphen(Document document, int at) {
        return document.token(at).is("-")
                && document.isJoined(at - 1)
                && document.isJoined(at)
                && document.token(at + 1).isWord();
    }

    /** The token after a nickname in quotation marks that open at a token; the same token where none opens. */
    private int nicknameEnd(Document document, int open) {
        int limit = Math.min(document.size(), open + LONGEST_NICKNAME);
        for (int at = open + 1; at < limit; at++) {
            Token token = document.token(at);
            if (token.text().matches("[”\"]")) {
                return at > open + 1 ? at + 1 : open;
            }
            boolean name = (token.isWord() && token.isCapitalised())
                    || token.is("-")
                    || words.is(token.key(), "name-particle");
            if (!name) {
                return open;
            }
        }
        return open;
    }

    private static boolean isFollowed(Document document, int at) {
        int next = at + 1 < document.size() && document.token(at + 1).is("-") ? at + 2 : at + 1;
        return next < document.size() && document.token(next).isCapitalised();
    }

    /** Whether a word in capitals is no part of a name. */
    static boolean isStop(EntityMentions mentions, int at, boolean first) {
        return mentions.is(at, "not-a-name", "title")
                || (mentions.is(at, "rank") && !mentions.key(at).equals("marine"))
                || (first && mentions.is(at, "verb", "adverb"));
    }

    /** Whether a name goes on as that of a thing: "Ryder Cup". */
    static boolean continuesAsName(EntityMentions mentions, Sentence sentence, int end) {
        return end < sentence.to() && mentions.isCapital(end) && mentions.is(end, "name-end");
    }
}
