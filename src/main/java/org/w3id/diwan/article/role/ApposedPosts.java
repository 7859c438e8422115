package org.w3id.diwan.article.role;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.role.RoleFinder.FoundPost;
import org.w3id.diwan.article.text.Document;

/** Appositions after a name: ", commander of the US Central Command". */
final class ApposedPosts {
    private static final int REACH = 8;
    private final Lexicon lexicon;
    private final PostBodies bodies;
    private final ImpliedBodies implied;

    ApposedPosts(Lexicon lexicon, PostBodies bodies, ImpliedBodies implied) {
        this.lexicon = lexicon;
        this.bodies = bodies;
        this.implied = implied;
    }

    Optional<FoundPost> of(EntityMentions mentions, EntityMention person) {
        Document document = mentions.document();
        int limit = document.sentenceOf(person.from()).to();
        int begin = person.to() + 1;
        boolean apposed = document.key(person.to()).equals(",");
        for (int at = begin; apposed && at < Math.min(limit, begin + REACH); at++) {
            Optional<Hit<Post>> post = lexicon.posts().at(document, at, limit);
            if (post.isPresent()) {
                return PostPhrases.isFormer(mentions, begin, at) || isOther(mentions, begin, at)
                        ? Optional.empty()
                        : found(mentions, person, post.get(), begin, limit);
            }
            if (mentions.covering(at).filter(EntityMention::isPerson).isPresent()
                    || document.token(at).is(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<FoundPost> found(
            EntityMentions mentions, EntityMention person, Hit<Post> hit, int begin, int limit) {
        Post post = hit.meaning();
        int end = hit.to();
        Optional<EntityMention> own =
                PostPhrases.bodyAfter(mentions, end, limit).or(() -> office(mentions, limit, hit));
        boolean ends = own.isPresent()
                || end == limit
                || mentions.token(end).text().matches("[,.]")
                || mentions.is(end, "preposition");
        if (!ends) {
            return Optional.empty();
        }
        Optional<EntityMention> body = implied.before(mentions, post, hit.from(), person)
                .or(() -> own.filter(each -> !PostPhrases.isSentThere(mentions, hit)
                        && (!post.takesBody() || bodies.body(each.entity()).isPresent())))
                .or(() -> PostPhrases.lastIn(mentions, begin, hit.from()))
                .or(() -> implied.of(mentions, post, hit.from(), person));
        int to = own.map(EntityMention::to).orElse(end);
        return Optional.of(new FoundPost(person, implied.called(post, own), person.from(), to, body, "", false));
    }

    /** "an adviser to the Prime Minister": an office of the government, of the document's country where none is named. */
    private Optional<EntityMention> office(EntityMentions mentions, int limit, Hit<Post> post) {
        int end = post.to();
        if (!post.meaning().takesBody() || !PostPhrases.LINKING.contains(mentions.key(end))) {
            return Optional.empty();
        }
        int begin = mentions.is(end + 1, "determiner") ? end + 2 : end + 1;
        Optional<EntityMention> adjective = mentions.beginningAt(begin);
        int at = adjective.map(EntityMention::to).orElse(begin);
        return lexicon.posts()
                .at(mentions.document(), at, limit)
                .filter(other -> other.meaning().body().contains("{c}")
                        || other.meaning().has("state"))
                .flatMap(other -> adjective
                        .flatMap(each -> lexicon.countries().of(each.entity().id()))
                        .or(() -> mentions.beginningAt(other.to()).flatMap(each -> bodies.homeOf(each.entity())))
                        .or(mentions::home))
                .map(country -> new EntityMention(at, at + 1, country.government(), Form.ATTRIBUTIVE));
    }

    /** Whether words between comma and post are no part of an apposition. */
    private static boolean isOther(EntityMentions mentions, int begin, int start) {
        for (int at = begin; at < start; at++) {
            boolean apposed = mentions.is(at, "apposed");
            boolean fits = apposed
                    || mentions.token(at).isCapitalised()
                    || mentions.is(at, "determiner", "title", "vague-modifier");
            boolean participle = mentions.key(at).endsWith("ed") && !apposed;
            if (mentions.isFree(at) && (!fits || participle)) {
                return true;
            }
        }
        return false;
    }
}
