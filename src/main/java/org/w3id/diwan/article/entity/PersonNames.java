package org.w3id.diwan.article.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.GivenNames;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.SpeechVerbs;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.article.text.Token;

/** People by their full names, those that no register holds among them. */
public final class PersonNames {
    private static final int LONGEST = 6;

    private final EntityLexicon entities;
    private final WordClasses words;
    private final PostTitles posts;
    private final SpeechVerbs verbs;
    private final PersonLookup lookup;
    private final GivenNames givenNames;
    private final Map<String, String> keywords = new HashMap<>();

    public PersonNames(Lexicon lexicon, PersonLookup lookup) {
        this.lookup = lookup;
        entities = lexicon.entities();
        words = lexicon.words();
        posts = lexicon.posts();
        verbs = lexicon.speech();
        givenNames = lexicon.givenNames();
        for (var row : lexicon.tables().rows("keywords.tsv", 2)) {
            keywords.put(row.get(0), row.get(1));
        }
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        Document document = mentions.document();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); ) {
                int end = nameEnd(mentions, sentence, at);
                if (end > at) {
                    name(mentions, sentence, titleEnd(document, sentence, at, end), end);
                }
                at = Math.max(at + 1, end);
            }
        }
        return mentions;
    }

    /** The token after a row of capitalised words that may be a name; the same token if none begins there. */
    private int nameEnd(EntityMentions mentions, Sentence sentence, int from) {
        Document document = mentions.document();
        int at = from;
        int named = 0;
        while (at < sentence.to()
                && at - from < 2 * LONGEST
                && mentions.covering(at).isEmpty()) {
            Token token = document.token(at);
            boolean particle = words.is(token.key(), "name-particle");
            boolean joint = (token.is("-") || token.is("“") || token.is("”") || token.is("\""))
                    && at > from
                    && isGlued(document, at);
            boolean name = token.isWord() && token.isCapitalised() && !isStop(words, token, at == sentence.from());
            if (!name && !(particle && isFollowed(document, at)) && !joint) {
                break;
            }
            if (name && !particle) {
                named++;
            }
            at++;
        }
        while (at > from
                && !(document.token(at - 1).isWord() && document.token(at - 1).isCapitalised())) {
            at--;
        }
        return named > 0 ? at : from;
    }

    /** A hyphen within a name, or quotation marks around a nickname. */
    private static boolean isGlued(Document document, int at) {
        Token token = document.token(at);
        if (at + 1 >= document.size() || !document.token(at + 1).isWord()) {
            return false;
        }
        if (token.is("-")) {
            return token.begin() == document.token(at - 1).end()
                    && token.end() == document.token(at + 1).begin();
        }
        boolean opens = at + 2 < document.size()
                && (document.token(at + 2).is("”") || document.token(at + 2).is("\""));
        boolean closes = at >= 2
                && (document.token(at - 2).is("“") || document.token(at - 2).is("\""));
        return (opens || closes) && document.token(at + 1).isCapitalised();
    }

    private static boolean isFollowed(Document document, int at) {
        for (int next = at + 1; next < Math.min(document.size(), at + 3); next++) {
            if (document.token(next).isCapitalised()) {
                return true;
            }
            if (!document.token(next).is("-")) {
                return false;
            }
        }
        return false;
    }

    static boolean isStop(WordClasses words, Token token, boolean first) {
        return words.is(token.key(), "not-a-name")
                || (words.is(token.key(), "rank") && !token.key().equals("marine"))
                || words.is(token.key(), "title")
                || (first && (words.is(token.key(), "verb", "adverb")));
    }

    /** Where the name begins after a title in capitals, "Mayor". */
    private int titleEnd(Document document, Sentence sentence, int from, int end) {
        for (int at = Math.max(sentence.from(), from - 3); at < end; at++) {
            int begin = at;
            int after = posts.at(document, begin, end - 1)
                    .map(post -> PostTitles.end(document, begin, post))
                    .orElse(-1);
            if (after > from) {
                return after;
            }
        }
        return from;
    }

    private void name(EntityMentions mentions, Sentence sentence, int from, int end) {
        Document document = mentions.document();
        Optional<EntityMention> organisation = organisation(mentions, from, end);
        if (organisation.isPresent()) {
            mentions.add(organisation.get());
            return;
        }
        int parts = 0;
        for (int at = from; at < end; at++) {
            boolean name = !words.is(document.key(at), "name-particle")
                    || (at == from && givenNames.contain(document.key(at)));
            parts += document.token(at).isWord() && name ? 1 : 0;
        }
        boolean shouting = document.token(end - 1).isAllCapitals()
                && document.token(end - 1).text().length() > 3;
        if (parts < 2 || parts > LONGEST || shouting || continuesAsName(words, sentence, document, end)) {
            return;
        }
        String written = document.written(from, end);
        Optional<NamedEntity> known = person(written);
        if (known.isPresent()) {
            mentions.add(new EntityMention(from, end, known.get(), Form.NAME));
        } else if (isPerson(mentions, sentence, from, end)) {
            mentions.add(new EntityMention(from, end, mentions.propose(plain(written), "Person"), Form.NAME));
        }
    }

    /** Without a nickname in quotation marks. */
    private static String plain(String written) {
        return written.replaceAll("\\s*[“\"][^”\"]*[”\"]", "").strip();
    }

    private Optional<NamedEntity> person(String written) {
        return entities.named(plain(written)).filter(NamedEntity::isPerson).or(() -> lookup.person(plain(written)));
    }

    static boolean continuesAsName(WordClasses words, Sentence sentence, Document document, int end) {
        return end < sentence.to()
                && document.token(end).isWord()
                && document.token(end).isCapitalised()
                && words.is(document.key(end), "name-end");
    }

    private Optional<EntityMention> organisation(EntityMentions mentions, int from, int end) {
        Document document = mentions.document();
        for (int last = Math.min(document.size() - 1, end); last > from; last--) {
            String type = keywords.get(document.token(last).text());
            if (type != null
                    && last <= end
                    && (last == end || last < end)
                    && mentions.covering(last).isEmpty()) {
                boolean lower =
                        Character.isLowerCase(document.token(last).text().codePointAt(0));
                String name = document.written(from, lower ? last : last + 1);
                return Optional.of(new EntityMention(from, last + 1, mentions.propose(name, type), Form.NAME));
            }
        }
        return Optional.empty();
    }

    /** What shows that a name is a person's: a title before it, a post after it, speech, or a given name. */
    private boolean isPerson(EntityMentions mentions, Sentence sentence, int from, int end) {
        Document document = mentions.document();
        String before = document.key(from - 1);
        if (words.is(before, "rank")
                || (words.is(before, "title") && !words.is(before, "determiner"))
                || isPostBefore(document, sentence, from)) {
            return true;
        }
        if (givenNames.contain(document.key(from))
                || (words.is(document.key(from), "name-particle")
                        && document.key(from).matches("abu|umm"))) {
            return true;
        }
        if (verbs.isForm(document.key(end)) || (verbs.isForm(before) && !before.equals("called"))) {
            return true;
        }
        return document.key(end).equals(",") && isPostAfter(document, end + 1, sentence.to());
    }

    private boolean isPostBefore(Document document, Sentence sentence, int from) {
        for (int at = from - 1; at >= Math.max(sentence.from(), from - 5); at--) {
            int begin = at;
            if (posts.at(document, begin, from)
                    .filter(post -> PostTitles.end(document, begin, post) == from)
                    .isPresent()) {
                return true;
            }
        }
        return document.key(from - 1).equals(",") && isPostAfter(document, Math.max(sentence.from(), from - 6), from);
    }

    private boolean isPostAfter(Document document, int from, int limit) {
        for (int at = from; at < Math.min(limit, from + 6); at++) {
            if (posts.at(document, at, limit).isPresent()) {
                return true;
            }
            if (document.token(at).is(",")) {
                return false;
            }
        }
        return false;
    }
}
