package org.w3id.diwan.article.entity.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

/** People by their surnames alone, once the document has named them in full, or with a title that the registers know. */
public final class Surnames {
    private Surnames() {}

    public static EntityMentions find(EntityMentions before) {
        EntityMentions.Draft mentions = before.draft();
        Map<String, List<EntityMention>> full = new HashMap<>();
        for (EntityMention mention : before.all()) {
            if (mention.isPerson()) {
                full.computeIfAbsent(surnameKey(before.document(), mention), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (mentions.isFree(at) && mentions.token(at).isCapitalised()) {
                    surname(mentions, sentence, at, full).ifPresent(mentions::add);
                }
            }
        }
        return mentions;
    }

    private static String surnameKey(Document document, EntityMention mention) {
        int last = mention.to() - 1;
        while (last > mention.from() && !document.token(last).isWord()) {
            last--;
        }
        return document.key(last).matches("ii|iii|iv|jr|sr") && last > mention.from()
                ? document.key(last - 1)
                : document.key(last);
    }

    private static Optional<EntityMention> surname(
            EntityMentions mentions, Sentence sentence, int at, Map<String, List<EntityMention>> full) {
        boolean particle =
                EntityAlias.isParticle(mentions.key(at)) && mentions.key(at + 1).equals("-");
        int name = particle ? at + 2 : at;
        boolean glued = at >= 2 && mentions.token(at - 1).is("-") && EntityAlias.isParticle(mentions.key(at - 2));
        int from = glued ? at - 2 : at;
        if (name >= sentence.to()
                || TownNames.isCertain(mentions, at)
                || !mentions.token(name).isCapitalised()
                || PersonNames.continuesAsName(mentions, sentence, name + 1)
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
                && !PersonNames.isStop(mentions.lexicon().words(), mentions.token(at), false);
    }

    /** A surname after a title, of the one registered person who holds such a post. */
    private static Optional<NamedEntity> titled(EntityMentions mentions, Sentence sentence, int from, String surname) {
        Lexicon lexicon = mentions.lexicon();
        Set<String> title = IntStream.range(Math.max(sentence.from(), from - 3), from)
                .mapToObj(mentions::key)
                .filter(word -> word.length() > 4 && lexicon.posts().holdsWord(word))
                .collect(Collectors.toSet());
        Pattern name = Pattern.compile(".*[ -]" + Pattern.quote(surname));
        List<NamedEntity> people = title.isEmpty()
                ? List.of()
                : lexicon.entities().all().stream()
                        .filter(known -> known.isPerson()
                                && name.matcher(lexicon.words().key(known.name()))
                                        .matches())
                        .toList();
        return people.size() == 1 && holdsPostOf(lexicon, people.get(0), title)
                ? Optional.of(people.get(0))
                : Optional.empty();
    }

    private static boolean holdsPostOf(Lexicon lexicon, NamedEntity person, Set<String> title) {
        return lexicon.entities().postsOf(person.id()).stream()
                .map(post -> " " + lexicon.words().key(post.name()) + " ")
                .anyMatch(post -> title.stream().anyMatch(word -> post.contains(" " + word + " ")));
    }
}
