package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Titles before a name: "Pentagon Press Secretary Air Force Maj. Gen. Pat Ryder", "the US ambassador to Iraq, A. B.". */
final class TitledPosts {
    private static final int LONGEST = 16;
    private static final Map<String, String> RANKS = Map.of(
            "maj",
            "Major",
            "gen",
            "General",
            "lt",
            "Lieutenant",
            "brig",
            "Brigadier",
            "col",
            "Colonel",
            "adm",
            "Admiral",
            "capt",
            "Captain");

    private final WordClasses words;
    private final PostTitles posts;
    private final EntityLexicon entities;
    private final ImpliedBodies implied;
    private final PostPhrases phrases;

    TitledPosts(Lexicon lexicon, ImpliedBodies implied, PostPhrases phrases) {
        words = lexicon.words();
        posts = lexicon.posts();
        entities = lexicon.entities();
        this.implied = implied;
        this.phrases = phrases;
    }

    List<FoundPost> of(EntityMentions mentions, EntityMention person) {
        Document document = mentions.document();
        boolean apposed = document.key(person.from() - 1).equals(",");
        int limit = apposed ? person.from() - 1 : person.from();
        int from = begin(mentions, document.sentenceOf(person.from()), limit, apposed);
        List<FoundPost> found = new ArrayList<>();
        for (int at = from; at < limit; at++) {
            Optional<PostTitles.Post> post = posts.at(document, at, limit);
            if (post.isPresent()) {
                if (PostPhrases.isFormer(document, from, at)) {
                    return List.of();
                }
                found.add(found(mentions, person, post.get(), from, at, limit));
                at = PostTitles.end(document, at, post.get()) - 1;
            }
        }
        rank(mentions, person, from, limit).ifPresent(found::add);
        return found;
    }

    private FoundPost found(
            EntityMentions mentions, EntityMention person, PostTitles.Post post, int from, int begin, int limit) {
        Document document = mentions.document();
        int end = PostTitles.end(document, begin, post);
        Optional<EntityMention> own = phrases.bodyAfter(mentions, end, limit).or(() -> realm(mentions, person, post));
        String further = own.isPresent() && post.name().equals("Ambassador")
                ? " to " + document.written(own.get().from(), own.get().to())
                : "";
        Optional<EntityMention> body = further.isEmpty()
                ? body(mentions, person, post, from, begin, own)
                : PostPhrases.lastIn(mentions, from, begin);
        return new FoundPost(person, implied.called(post, own), from, end, body, further);
    }

    /** The body of a title: the one it belongs to, the one named in it, or the one that something else tells. */
    private Optional<EntityMention> body(
            EntityMentions mentions,
            EntityMention person,
            PostTitles.Post post,
            int from,
            int begin,
            Optional<EntityMention> own) {
        int end = PostTitles.end(mentions.document(), begin, post);
        Optional<EntityMention> owner = own.filter(each -> !PostPhrases.isSentThere(mentions.document(), post, end));
        Optional<EntityMention> inside = PostPhrases.lastIn(mentions, from, end);
        return implied.before(mentions, post, begin, person)
                .or(() -> post.takesBody() ? owner.or(() -> inside) : inside.or(() -> owner))
                .or(() -> implied.of(mentions, post, begin, person));
    }

    /** "King A. of B.". */
    private static Optional<EntityMention> realm(EntityMentions mentions, EntityMention person, PostTitles.Post post) {
        boolean follows = mentions.document().key(person.to()).equals("of");
        return follows && post.name().matches("King|Emir|Crown Prince|Sultan|Queen")
                ? mentions.beginningAt(person.to() + 1)
                : Optional.empty();
    }

    private int begin(EntityMentions mentions, Sentence sentence, int limit, boolean apposed) {
        int at = limit;
        while (at - 1 >= sentence.from() && limit - at < LONGEST) {
            int before = at - 1;
            Optional<EntityMention> mention = mentions.covering(before);
            if (mention.isPresent()) {
                if (mention.get().isPerson() || mention.get().from() < sentence.from()) {
                    break;
                }
                at = mention.get().from();
            } else if (isOfTitle(mentions.document().key(before), apposed)) {
                at = before;
            } else {
                break;
            }
        }
        return at;
    }

    private boolean isOfTitle(String key, boolean apposed) {
        return (posts.isWord(key) && !key.equals("the"))
                || words.is(key, "rank", "title")
                || key.matches("-|s|of|for|chief|top")
                || (apposed && key.matches("to|in|the"));
    }

    /** A rank with its service: "Air Force Maj. Gen.". */
    private Optional<FoundPost> rank(EntityMentions mentions, EntityMention person, int from, int limit) {
        Document document = mentions.document();
        for (EntityMention service : mentions.within(from, limit)) {
            int end = service.to();
            while (end < limit && words.is(document.key(end), "rank")) {
                end++;
            }
            if (end > service.to() && end == limit && entities.isA(service.entity(), "MilitaryUnit")) {
                String name = Arrays.stream(document.written(service.to(), end).split(" ", -1))
                        .map(word -> RANKS.getOrDefault(words.key(word), word))
                        .collect(Collectors.joining(" "));
                return Optional.of(new FoundPost(
                        person, PostTitles.Post.ofBody(List.of(), name), from, end, Optional.of(service), ""));
            }
        }
        return Optional.empty();
    }
}
