package org.w3id.diwan.article.entity.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.entity.TownNames;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/**
 * People by their surnames alone: once the document has named them in full, or with a title that the registers know, or where the text
 * calls somebody nobody knows by title and surname, "President Obama".
 */
public final class Surnames {
    private static final int SHORTEST = 3;
    private static final int LONGEST_TITLE = 4;
    private static final int TITLE_WORDS = 3;
    private static final int SHORTEST_TITLE = 5;

    private Surnames() {}

    public static EntityMentions find(EntityMentions before) {
        return unknown(known(before));
    }

    private static EntityMentions known(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        Map<String, List<EntityMention>> full = before.all().stream()
                .filter(EntityMention::isPerson)
                .collect(Collectors.groupingBy(mention -> surname(before, mention)));
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (mentions.isFree(at) && mentions.token(at).isCapitalised()) {
                    known(mentions, sentence, at, full).ifPresent(mentions::add);
                }
            }
        }
        return mentions;
    }

    private static String surname(EntityMentions mentions, EntityMention person) {
        int last = person.to() - 1;
        while (last > person.from() && !mentions.token(last).isWord()) {
            last--;
        }
        return mentions.key(mentions.is(last, "generation") && last > person.from() ? last - 1 : last);
    }

    private static Optional<EntityMention> known(
            EntityMentions mentions, Sentence sentence, int at, Map<String, List<EntityMention>> full) {
        boolean particle =
                EntityAlias.isParticle(mentions.key(at)) && mentions.key(at + 1).equals("-");
        int name = particle ? at + 2 : at;
        boolean glued = at >= 2 && mentions.token(at - 1).is("-") && EntityAlias.isParticle(mentions.key(at - 2));
        int from = glued ? at - 2 : at;
        if (name >= sentence.to()
                || TownNames.isCertain(mentions, at)
                || !mentions.token(name).isCapitalised()
                || NameRows.continuesAsName(mentions, sentence, name + 1)
                || isUnknownCapital(mentions, sentence, from - 1)
                || (isUnknownCapital(mentions, sentence, name + 1)
                        && !mentions.lexicon().speech().isForm(mentions.key(name + 1)))) {
            return Optional.empty();
        }
        List<EntityMention> bearers = full.getOrDefault(mentions.key(name), List.of());
        Optional<NamedEntity> meant = bearers.isEmpty()
                ? titled(mentions, sentence, from, mentions.key(name))
                : bearers.stream()
                        .filter(bearer -> bearer.from() < at)
                        .reduce((one, other) -> other)
                        .or(() -> Optional.of(bearers.get(0)))
                        .map(EntityMention::entity);
        return meant.map(known -> new EntityMention(from, name + 1, known, Form.NAME));
    }

    /** A capitalised word that is neither title nor the sentence's first: then the surname is part of another name. */
    private static boolean isUnknownCapital(EntityMentions mentions, Sentence sentence, int at) {
        return sentence.holds(at)
                && at != sentence.from()
                && mentions.isCapital(at)
                && !mentions.is(at, "rank")
                && !mentions.lexicon().posts().holdsWord(mentions.key(at))
                && !NameRows.isStop(mentions, at, false);
    }

    /** A surname after a title, of the one registered person who holds such a post. */
    private static Optional<NamedEntity> titled(EntityMentions mentions, Sentence sentence, int from, String surname) {
        Lexicon lexicon = mentions.lexicon();
        Set<String> title = IntStream.range(Math.max(sentence.from(), from - TITLE_WORDS), from)
                .mapToObj(mentions::key)
                .filter(word ->
                        word.length() >= SHORTEST_TITLE && lexicon.posts().holdsWord(word))
                .collect(Collectors.toSet());
        List<NamedEntity> people = new ArrayList<>();
        if (!title.isEmpty()) {
            lexicon.entities().all().stream()
                    .filter(known -> known.isPerson() && endsIn(lexicon.words().key(known.name()), surname))
                    .forEach(people::add);
        }
        return people.size() == 1 && holdsPostOf(lexicon, people.get(0), title)
                ? Optional.of(people.get(0))
                : Optional.empty();
    }

    private static boolean endsIn(String name, String surname) {
        return name.endsWith(" " + surname) || name.endsWith("-" + surname);
    }

    private static boolean holdsPostOf(Lexicon lexicon, NamedEntity person, Set<String> title) {
        return lexicon.entities().postsOf(person.id()).stream()
                .map(post -> " " + lexicon.words().key(post.name()) + " ")
                .anyMatch(post -> title.stream().anyMatch(word -> post.contains(" " + word + " ")));
    }

    /** Those whom the text somewhere calls by title and surname, wherever the surname stands. */
    private static EntityMentions unknown(EntityMentions before) {
        Document document = before.document();
        Map<String, NamedEntity> people = new HashMap<>();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from() + 1; at < sentence.to(); at++) {
                if (isUnknown(before, sentence, at) && isTitled(before, sentence, at)) {
                    String name = document.token(at).text();
                    people.computeIfAbsent(name, missing -> before.propose(name, "Person"));
                }
            }
        }
        EntityMentions.Draft mentions = before.draft();
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                NamedEntity person = people.get(document.token(at).text());
                if (person != null && isUnknown(before, sentence, at)) {
                    mentions.add(new EntityMention(at, at + 1, person, Form.NAME));
                }
            }
        }
        return mentions;
    }

    /** A capitalised word that nothing else accounts for and that no other name surrounds. */
    private static boolean isUnknown(EntityMentions mentions, Sentence sentence, int at) {
        return mentions.isFree(at)
                && mentions.isCapital(at)
                && mentions.token(at).text().length() >= SHORTEST
                && !mentions.token(at).isAllCapitals()
                && !NameRows.isStop(mentions, at, at == sentence.from())
                && !mentions.is(at, "calendar", "given-name", "name-end")
                && !mentions.lexicon().posts().holdsWord(mentions.key(at))
                && !isNamePart(mentions, sentence, at + 1)
                && (!isNamePart(mentions, sentence, at - 1)
                        || mentions.lexicon().posts().holdsWord(mentions.key(at - 1)));
    }

    private static boolean isNamePart(EntityMentions mentions, Sentence sentence, int at) {
        return sentence.holds(at) && at != sentence.from() && mentions.isCapital(at) && mentions.isFree(at);
    }

    /** Whether a post's title in capitals ends right before it. */
    private static boolean isTitled(EntityMentions mentions, Sentence sentence, int surname) {
        return mentions.isCapital(surname - 1)
                && mentions.lexicon()
                        .posts()
                        .isBefore(mentions.document(), Math.max(sentence.from(), surname - LONGEST_TITLE), surname);
    }
}
