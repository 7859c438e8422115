package org.w3id.diwan.article.role;

import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** Appositions after a name: ", commander of the US Central Command". */
final class ApposedPosts {
    private static final int REACH = 8;

    private final WordClasses words;
    private final PostTitles posts;
    private final Countries countries;
    private final PostBodies bodies;
    private final ImpliedBodies implied;
    private final PostPhrases phrases;

    ApposedPosts(Lexicon lexicon, PostBodies bodies, ImpliedBodies implied, PostPhrases phrases) {
        words = lexicon.words();
        posts = lexicon.posts();
        countries = lexicon.countries();
        this.bodies = bodies;
        this.implied = implied;
        this.phrases = phrases;
    }

    Optional<FoundPost> of(EntityMentions mentions, EntityMention person) {
        Document document = mentions.document();
        Sentence sentence = document.sentenceOf(person.from());
        if (!document.key(person.to()).equals(",")) {
            return Optional.empty();
        }
        int begin = person.to() + 1;
        for (int at = begin; at < Math.min(sentence.to(), begin + REACH); at++) {
            Optional<PostTitles.Post> post = posts.at(document, at, sentence.to());
            if (post.isPresent()) {
                return PostPhrases.isFormer(document, begin, at) || isOther(mentions, begin, at)
                        ? Optional.empty()
                        : found(mentions, person, post.get(), begin, at);
            }
            if (mentions.covering(at).filter(EntityMention::isPerson).isPresent()
                    || document.token(at).is(",")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<FoundPost> found(
            EntityMentions mentions, EntityMention person, PostTitles.Post post, int begin, int start) {
        Document document = mentions.document();
        Sentence sentence = document.sentenceOf(person.from());
        int end = PostTitles.end(document, start, post);
        Optional<EntityMention> own =
                phrases.bodyAfter(mentions, end, sentence.to()).or(() -> office(mentions, sentence, end, post));
        boolean ends = own.isPresent()
                || document.key(end).equals(",")
                || end == sentence.to()
                || document.token(end).is(".")
                || words.is(document.key(end), "preposition");
        if (!ends) {
            return Optional.empty();
        }
        Optional<EntityMention> body = implied.before(mentions, post, start, person)
                .or(() -> own.filter(each -> !PostPhrases.isSentThere(document, post, end)
                        && (!post.takesBody() || bodies.body(each.entity()).isPresent())))
                .or(() -> PostPhrases.lastIn(mentions, begin, start))
                .or(() -> implied.of(mentions, post, start, person));
        int to = own.map(EntityMention::to).orElse(end);
        return Optional.of(new FoundPost(person, implied.called(post, own), person.from(), to, body, ""));
    }

    /** "an adviser to the Prime Minister": an office of the government, of the document's country where none is named. */
    private Optional<EntityMention> office(EntityMentions mentions, Sentence sentence, int end, PostTitles.Post post) {
        Document document = mentions.document();
        if (!post.takesBody() || !PostPhrases.LINKING.contains(document.key(end))) {
            return Optional.empty();
        }
        int begin = words.is(document.key(end + 1), "determiner") ? end + 2 : end + 1;
        Optional<EntityMention> adjective = mentions.beginningAt(begin);
        int at = adjective.map(EntityMention::to).orElse(begin);
        return posts.at(document, at, sentence.to())
                .filter(other -> other.body().contains("{c}") || other.name().equals("Commander-in-Chief"))
                .flatMap(other -> adjective
                        .flatMap(each -> countries.of(each.entity().id()))
                        .or(() -> mentions.beginningAt(PostTitles.end(document, at, other))
                                .flatMap(each -> bodies.homeOf(each.entity())))
                        .or(() -> bodies.homeOf(mentions))
                        .map(country ->
                                new EntityMention(at, at + 1, country.government(), EntityMention.Form.ATTRIBUTIVE)));
    }

    /** Whether words between comma and post are no part of an apposition. */
    private boolean isOther(EntityMentions mentions, int begin, int start) {
        for (int at = begin; at < start; at++) {
            String key = mentions.document().key(at);
            boolean named = mentions.covering(at).isPresent();
            boolean fits = named
                    || words.is(key, "determiner", "title", "vague-modifier")
                    || mentions.document().token(at).isCapitalised()
                    || key.matches("s|-|group|then|based|led|backed|deputy|chief");
            if (!fits || (key.endsWith("ed") && !named && !key.matches("based|backed|led"))) {
                return true;
            }
        }
        return false;
    }
}
