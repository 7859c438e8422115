package org.w3id.diwan.article.entity.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Lexicon.NameHead;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.text.Token;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameEntries;
import org.w3id.diwan.names.NameEntry;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.names.NameQuery;

/** People by their full names, those that no register holds among them. */
public final class PersonNames {
    private static final int LONGEST = 6;
    private static final int SYLLABLE = 5;
    private static final Set<String> PERSON = Set.of(NameIndex.PERSON);
    private final Lexicon lexicon;
    private final WordClasses words;
    private final NameIndex index;

    /** @param register whose people are known under any spelling, by the index of names that matching and search share */
    public PersonNames(Lexicon lexicon, Reading register) {
        this.lexicon = lexicon;
        words = lexicon.words();
        Stream<NameEntry> unregistered = lexicon.entities().all().stream()
                .filter(known -> known.isPerson() && !lexicon.entities().isRegistered(known.id()))
                .map(PersonNames::entry);
        index = NameIndex.build(
                Stream.concat(new NameEntries(lexicon.entities().vocabulary()).of(register), unregistered));
    }

    private static NameEntry entry(NamedEntity known) {
        List<Name> names = List.of(new Name(known.name(), "en", Name.Kind.PREFERRED));
        return new NameEntry(known.id(), PERSON, names, List.of(), List.of(), 1);
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from(); at < sentence.to(); ) {
                int end = nameEnd(mentions, sentence, at);
                if (end > at) {
                    int begin = officeEnd(mentions, sentence, titleEnd(mentions.document(), sentence, at, end), end);
                    Optional<EntityMention> surname = mentions.beginningAt(end).filter(EntityMention::isPerson);
                    surname.flatMap(known -> withSurname(mentions, begin, known))
                            .ifPresent(mentions::replace);
                    organisation(mentions, begin, end)
                            .or(() -> person(mentions, sentence, begin, end))
                            .filter(mention -> surname.isEmpty())
                            .ifPresent(mentions::add);
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
        int end = from;
        boolean named = false;
        while (at < sentence.to() && at - from < 3 * LONGEST && mentions.isFree(at)) {
            Token token = document.token(at);
            int nickname = at > from && token.isQuote() ? nicknameEnd(document, at) : at;
            if (nickname > at) {
                at = nickname;
                end = nickname;
                continue;
            }
            boolean particle = words.is(token.key(), "name-particle");
            boolean joint = token.is("-") && at > from && isGlued(document, at);
            boolean name = mentions.isCapital(at)
                    && !isStop(words, token, at == sentence.from())
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
                && document.token(at - 1).is("-")
                && isGlued(document, at - 1)
                && document.token(at - 2).text().length() <= SYLLABLE
                && document.token(at - 2).isCapitalised()
                && token.isWord()
                && token.text().length() <= SYLLABLE
                && !words.is(token.key(), "leading", "backing", "siding", "verb");
    }

    /** A hyphen within a name. */
    private static boolean isGlued(Document document, int at) {
        Token token = document.token(at);
        return at + 1 < document.size()
                && document.token(at + 1).isWord()
                && token.begin() == document.token(at - 1).end()
                && token.end() == document.token(at + 1).begin();
    }

    /** The token after a nickname in quotation marks that open at a token; the same token where none opens. */
    private int nicknameEnd(Document document, int open) {
        int limit = Math.min(document.size(), open + LONGEST);
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

    static boolean isStop(WordClasses words, Token token, boolean first) {
        return words.is(token.key(), "not-a-name", "title")
                || (words.is(token.key(), "rank") && !token.key().equals("marine"))
                || (first && words.is(token.key(), "verb", "adverb"));
    }

    /** Where the name begins after a title in capitals, "Mayor". */
    private int titleEnd(Document document, Sentence sentence, int from, int end) {
        return IntStream.range(Math.max(sentence.from(), from - 3), end)
                .flatMap(
                        at -> lexicon.posts().at(document, at, end - 1).stream().mapToInt(post -> post.to()))
                .filter(after -> after > from)
                .findFirst()
                .orElse(from);
    }

    /** Where the name begins after what a post is for: "Coordinator for Strategic Communications A. B.". */
    private int officeEnd(EntityMentions mentions, Sentence sentence, int from, int end) {
        Document document = mentions.document();
        boolean office = document.key(from - 1).matches("for|of")
                && IntStream.range(Math.max(sentence.from(), from - 5), from - 1)
                        .anyMatch(at -> lexicon.posts()
                                .at(document, at, end)
                                .filter(post -> post.to() >= from - 1)
                                .isPresent());
        return office
                ? IntStream.range(from + 1, end - 1)
                        .filter(at -> mentions.is(at, "given-name"))
                        .findFirst()
                        .orElse(from)
                : from;
    }

    private Optional<EntityMention> person(EntityMentions mentions, Sentence sentence, int from, int end) {
        Document document = mentions.document();
        long parts = IntStream.range(from, end)
                .filter(at -> mentions.token(at).isWord()
                        && (!mentions.is(at, "name-particle") || (at == from && mentions.is(at, "given-name"))))
                .count();
        Token last = document.token(end - 1);
        boolean shouting = last.isAllCapitals() && last.text().length() > 3;
        boolean royal = parts == 1 && end == from + 1 && mentions.is(from - 1, "royal");
        if (parts == 1 && end == from + 1) {
            Optional<EntityMention> official = official(mentions, sentence, from);
            if (official.isPresent()) {
                return official;
            }
        }
        boolean member = document.token(from).text().length() == 1
                && document.token(from + 1).is("-");
        if (member
                || (parts < 2 && !royal)
                || parts > LONGEST
                || shouting
                || continuesAsName(mentions, sentence, end)) {
            return Optional.empty();
        }
        String name = document.written(royal ? from - 1 : from, end)
                .replaceAll("\\s*[“\"][^”\"]*[”\"]", "")
                .strip();
        return lexicon.entities()
                .named(name)
                .filter(NamedEntity::isPerson)
                .or(() -> indexed(name))
                .or(() -> isPerson(mentions, sentence, from, end)
                        ? Optional.of(mentions.propose(name, "Person"))
                        : Optional.empty())
                .map(known -> new EntityMention(from, end, known, Form.NAME));
    }

    /** "President Obama": the one well known holder of office of that name. */
    private Optional<EntityMention> official(EntityMentions mentions, Sentence sentence, int at) {
        return lexicon.homes()
                .bySurname(mentions.key(at))
                .filter(name -> isPostBefore(mentions.document(), sentence, at))
                .map(name -> new EntityMention(at, at + 1, mentions.propose(name, "Person"), Form.NAME));
    }

    /** "JOSEPH R. BIDEN", of which only the surname was known. */
    private Optional<EntityMention> withSurname(EntityMentions mentions, int from, EntityMention surname) {
        String name = mentions.document().written(from, surname.to());
        boolean title = IntStream.range(from, surname.from())
                .anyMatch(at -> mentions.is(at, "title", "rank", "post-word")
                        || lexicon.posts().holdsWord(mentions.key(at)));
        if (title || surname.to() - surname.from() > 1) {
            return Optional.empty();
        }
        return lexicon.entities()
                .named(name)
                .filter(NamedEntity::isPerson)
                .or(() -> indexed(name))
                .map(person -> new EntityMention(from, surname.to(), person, Form.NAME));
    }

    /** The one registered person who is meant for certain; nobody where two may be. */
    private Optional<NamedEntity> indexed(String written) {
        return index.find(NameQuery.of(written).ofTypes(PERSON).as(NameQuery.Mode.MENTION)).stream()
                .findFirst()
                .filter(Match::isCertain)
                .flatMap(match -> lexicon.entities().find(match.entity()));
    }

    static boolean continuesAsName(EntityMentions mentions, Sentence sentence, int end) {
        return end < sentence.to() && mentions.isCapital(end) && mentions.is(end, "name-end");
    }

    private Optional<EntityMention> organisation(EntityMentions mentions, int from, int end) {
        Document document = mentions.document();
        for (int last = Math.min(document.size() - 1, end); last > from; last--) {
            NameHead head = lexicon.heads().get(document.token(last).text());
            if (head != null && mentions.isFree(last)) {
                String name = document.written(from, mentions.isCapital(last) ? last + 1 : last);
                return Optional.of(new EntityMention(from, last + 1, mentions.propose(name, head.type()), Form.NAME));
            }
        }
        return Optional.empty();
    }

    /** What shows that a name is a person's: a title before it, a post after it, speech, or a given name. */
    private boolean isPerson(EntityMentions mentions, Sentence sentence, int from, int end) {
        Document document = mentions.document();
        String before = document.key(from - 1);
        return words.is(before, "rank")
                || (words.is(before, "title") && !words.is(before, "determiner"))
                || mentions.is(from - 1, "royal")
                || isPostBefore(document, sentence, from)
                || mentions.is(from, "given-name")
                || (mentions.is(from, "name-particle") && mentions.key(from).matches("abu|umm"))
                || lexicon.speech().isForm(document.key(end))
                || (lexicon.speech().isForm(before) && !before.equals("called"))
                || (document.key(end).equals(",") && isPostAfter(document, end + 1, sentence.to()));
    }

    private boolean isPostBefore(Document document, Sentence sentence, int from) {
        boolean titled = IntStream.range(Math.max(sentence.from(), from - 5), from)
                .anyMatch(at -> lexicon.posts()
                        .at(document, at, from)
                        .filter(post -> post.to() == from)
                        .isPresent());
        return titled
                || (document.key(from - 1).equals(",")
                        && isPostAfter(document, Math.max(sentence.from(), from - 6), from));
    }

    private boolean isPostAfter(Document document, int from, int limit) {
        return IntStream.range(from, Math.min(limit, from + 6))
                .takeWhile(at -> at == from || !document.token(at - 1).is(","))
                .anyMatch(at -> lexicon.posts().at(document, at, limit).isPresent());
    }
}
