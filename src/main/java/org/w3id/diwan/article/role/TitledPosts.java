package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.role.RoleFinder.FoundPost;

/** Titles before a name: "Pentagon Press Secretary Air Force Maj. Gen. Pat Ryder", "the US ambassador to Iraq, A. B.". */
final class TitledPosts {
    private static final int LONGEST = 16;
    private final Lexicon lexicon;
    private final ImpliedBodies implied;
    private final Map<String, String> ranks;

    TitledPosts(Lexicon lexicon, ImpliedBodies implied) {
        this.lexicon = lexicon;
        this.implied = implied;
        ranks = lexicon.tables().map("ranks.tsv");
    }

    List<FoundPost> of(EntityMentions mentions, EntityMention person) {
        boolean apposed = mentions.key(person.from() - 1).equals(",");
        int limit = apposed ? person.from() - 1 : person.from();
        int from = begin(
                mentions,
                limit,
                apposed,
                mentions.document().sentenceOf(person.from()).from());
        List<FoundPost> found = new ArrayList<>();
        for (int at = from; at < limit; at++) {
            Optional<Hit<Post>> post = lexicon.posts().at(mentions.document(), at, limit);
            if (post.isPresent()) {
                if (PostPhrases.isFormer(mentions, from, at)) {
                    return List.of();
                }
                found.add(found(mentions, person, post.get(), from, limit));
                at = post.get().to() - 1;
            }
        }
        rank(mentions, person, from, limit).ifPresent(found::add);
        return found;
    }

    private FoundPost found(EntityMentions mentions, EntityMention person, Hit<Post> hit, int from, int limit) {
        Post post = hit.meaning();
        Optional<EntityMention> own =
                PostPhrases.bodyAfter(mentions, hit.to(), limit).or(() -> realm(mentions, person, post));
        boolean sent = own.isPresent() && post.has("accredited");
        String further = sent
                ? " to "
                        + mentions.document()
                                .written(own.get().from(), own.get().to())
                : "";
        Optional<EntityMention> body =
                sent ? PostPhrases.lastIn(mentions, from, hit.from()) : body(mentions, person, hit, from, own);
        return new FoundPost(person, implied.called(post, own), from, hit.to(), body, further, false);
    }

    /** The body of a title: the one it belongs to, the one named in it, or the one that something else tells. */
    private Optional<EntityMention> body(
            EntityMentions mentions, EntityMention person, Hit<Post> hit, int from, Optional<EntityMention> own) {
        Post post = hit.meaning();
        Optional<EntityMention> owner = own.filter(each -> !PostPhrases.isSentThere(mentions, hit));
        Optional<EntityMention> inside = PostPhrases.lastIn(mentions, from, hit.to());
        return implied.before(mentions, post, hit.from(), person)
                .or(() -> post.takesBody() ? owner.or(() -> inside) : inside.or(() -> owner))
                .or(() -> implied.of(mentions, post, hit.from(), person));
    }

    /** "King A. of B.", "Prime Minister C. D. of the Republic of B.". */
    private static Optional<EntityMention> realm(EntityMentions mentions, EntityMention person, Post post) {
        int at = mentions.key(person.to() + 1).equals("the") ? person.to() + 2 : person.to() + 1;
        boolean follows = mentions.key(person.to()).equals("of")
                && mentions.document().sentenceOf(person.from()).holds(at)
                && post.body().contains("{c}");
        return follows ? mentions.beginningAt(at).flatMap(mention -> realm(mentions, mention)) : Optional.empty();
    }

    /** The country; of "C's region of D" the region. */
    private static Optional<EntityMention> realm(EntityMentions mentions, EntityMention named) {
        Optional<EntityMention> region = mentions.beginningAt(named.to() + 1);
        if (mentions.key(named.to()).equals("s") && (region.isPresent() || mentions.isCapital(named.to() + 1))) {
            return region.filter(EntityMention::isPlace);
        }
        return Optional.of(named)
                .filter(mention ->
                        mentions.lexicon().countries().of(mention.entity().id()).isPresent());
    }

    private int begin(EntityMentions mentions, int limit, boolean apposed, int least) {
        int at = limit;
        while (at - 1 >= least && limit - at < LONGEST) {
            Optional<EntityMention> mention = mentions.covering(at - 1);
            boolean fits = mention.isPresent()
                    ? !mention.get().isPerson() && mention.get().from() >= least
                    : isOfTitle(mentions.key(at - 1), apposed);
            if (!fits) {
                break;
            }
            at = mention.map(EntityMention::from).orElse(at - 1);
        }
        return at;
    }

    private boolean isOfTitle(String key, boolean apposed) {
        return (lexicon.posts().holdsWord(key) && !key.equals("the"))
                || lexicon.words().is(key, "rank", "title", "title-part")
                || (apposed && key.matches("to|in|the"));
    }

    /** A rank with its service: "Air Force Maj. Gen.". */
    private Optional<FoundPost> rank(EntityMentions mentions, EntityMention person, int from, int limit) {
        for (EntityMention service : mentions.within(from, limit)) {
            int end = service.to();
            while (end < limit && mentions.is(end, "rank")) {
                end++;
            }
            if (end > service.to() && end == limit && mentions.isA(service, "MilitaryUnit")) {
                String written = mentions.document().written(service.to(), end);
                String name = Arrays.stream(written.split(" ", -1))
                        .map(word -> ranks.getOrDefault(lexicon.words().key(word), word))
                        .collect(Collectors.joining(" "));
                return Optional.of(new FoundPost(person, Post.ofBody(name), from, end, Optional.of(service), "", true));
            }
        }
        return Optional.empty();
    }
}
