package org.w3id.diwan.article.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.lexicon.EntityAlias;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.SpeechVerbs;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.article.text.Token;

/** People by their surnames alone, once the document has named them in full, or with a title that the registers know. */
public final class Surnames {
    private final EntityLexicon entities;
    private final WordClasses words;
    private final PostTitles posts;
    private final SpeechVerbs verbs;

    public Surnames(Lexicon lexicon) {
        entities = lexicon.entities();
        words = lexicon.words();
        posts = lexicon.posts();
        verbs = lexicon.speech();
    }

    public EntityMentions find(EntityMentions before) {
        EntityMentions mentions = before.copy();
        Map<String, List<EntityMention>> full = new HashMap<>();
        for (EntityMention mention : before.all()) {
            if (mention.isPerson()) {
                full.computeIfAbsent(surnameKey(before.document(), mention), key -> new ArrayList<>())
                        .add(mention);
            }
        }
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (mentions.covering(at).isEmpty()
                        && mentions.document().token(at).isCapitalised()) {
                    surname(mentions, sentence, at, full);
                }
            }
        }
        return mentions;
    }

    private static String surnameKey(Document document, EntityMention mention) {
        int last = mention.to() - 1;
        return document.key(last).matches("ii|iii|iv|jr|sr") && last > mention.from()
                ? document.key(last - 1)
                : document.key(last);
    }

    private void surname(EntityMentions mentions, Sentence sentence, int at, Map<String, List<EntityMention>> full) {
        Document document = mentions.document();
        int name =
                EntityAlias.isParticle(document.key(at)) && document.key(at + 1).equals("-") ? at + 2 : at;
        if (name >= sentence.to()
                || !document.token(name).isCapitalised()
                || PersonNames.continuesAsName(words, sentence, document, name + 1)) {
            return;
        }
        boolean glued = at >= 2 && document.token(at - 1).is("-") && EntityAlias.isParticle(document.key(at - 2));
        int from = glued ? at - 2 : at;
        List<EntityMention> bearers = full.getOrDefault(document.key(name), List.of());
        Optional<NamedEntity> meant =
                bearers.isEmpty() ? titled(document, sentence, from, document.key(name)) : nearest(bearers, at);
        boolean partOfName = isUnknownCapital(document, sentence, from - 1)
                || (isUnknownCapital(document, sentence, name + 1) && !verbs.isForm(document.key(name + 1)));
        if (meant.isPresent() && !partOfName) {
            mentions.add(new EntityMention(from, name + 1, meant.get(), Form.NAME));
        }
    }

    /** A capitalised word that is neither title nor the sentence's first: then the surname is part of another name. */
    private boolean isUnknownCapital(Document document, Sentence sentence, int at) {
        if (!sentence.holds(at) || at == sentence.from()) {
            return false;
        }
        Token token = document.token(at);
        return token.isWord()
                && token.isCapitalised()
                && !PersonNames.isStop(words, token, false)
                && !words.is(token.key(), "rank");
    }

    private static Optional<NamedEntity> nearest(List<EntityMention> bearers, int at) {
        NamedEntity found = bearers.get(0).entity();
        for (EntityMention bearer : bearers) {
            if (bearer.from() < at) {
                found = bearer.entity();
            }
        }
        return Optional.of(found);
    }

    /** A surname after a title, of the one registered person who holds such a post. */
    private Optional<NamedEntity> titled(Document document, Sentence sentence, int from, String surname) {
        Set<String> before = new HashSet<>();
        for (int at = from - 1; at >= Math.max(sentence.from(), from - 3); at--) {
            before.add(document.key(at));
        }
        List<NamedEntity> people = new ArrayList<>();
        for (NamedEntity known : entities.all()) {
            if (known.isPerson() && words.key(known.name()).matches(".*[ -]" + Pattern.quote(surname))) {
                people.add(known);
            }
        }
        return people.size() == 1 && holdsPostOf(people.get(0), before) ? Optional.of(people.get(0)) : Optional.empty();
    }

    private boolean holdsPostOf(NamedEntity person, Set<String> title) {
        return entities.postsOf(person.id()).stream()
                .anyMatch(post -> title.stream()
                        .anyMatch(word -> word.length() > 4
                                && (" " + words.key(post.name()) + " ").contains(" " + word + " ")
                                && posts.isWord(word)));
    }
}
