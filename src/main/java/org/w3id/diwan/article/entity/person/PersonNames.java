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
    private static final int MOST_PARTS = 6;
    private static final Set<String> PERSON = Set.of(NameIndex.PERSON);
    private final Lexicon lexicon;
    private final WordClasses words;
    private final NameRows rows;
    private final NameIndex index;

    /** @param register whose people are known under any spelling, by the index of names that matching and search share */
    public PersonNames(Lexicon lexicon, Reading register) {
        this.lexicon = lexicon;
        words = lexicon.words();
        rows = new NameRows(words);
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
                int end = rows.end(mentions, sentence, at);
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
                || parts > MOST_PARTS
                || shouting
                || NameRows.continuesAsName(mentions, sentence, end)) {
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
                || mentions.is(from, "parent-name")
                || lexicon.speech().isForm(document.key(end))
                || (lexicon.speech().isForm(before) && !before.equals("called"))
                || (document.key(end).equals(",") && isPostAfter(document, end + 1, sentence.to()));
    }

    private boolean isPostBefore(Document document, Sentence sentence, int from) {
        return lexicon.posts().isBefore(document, Math.max(sentence.from(), from - 5), from)
                || (document.key(from - 1).equals(",")
                        && isPostAfter(document, Math.max(sentence.from(), from - 6), from));
    }

    private boolean isPostAfter(Document document, int from, int limit) {
        return IntStream.range(from, Math.min(limit, from + 6))
                .takeWhile(at -> at == from || !document.token(at - 1).is(","))
                .anyMatch(at -> lexicon.posts().at(document, at, limit).isPresent());
    }
}
