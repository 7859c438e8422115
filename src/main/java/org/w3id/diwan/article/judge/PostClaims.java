package org.w3id.diwan.article.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.EndFinder;
import org.w3id.diwan.article.evidence.NotBorne;
import org.w3id.diwan.article.evidence.PostHolders;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.article.role.RoleFinder;
import org.w3id.diwan.article.role.RoleFinder.FoundPost;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.text.Document;

/** Reads the post that somebody is proposed to hold, with its body, by the rules for titles. */
final class PostClaims {
    private static final Set<String> NONE = Set.of();
    private static final int NEAR = 3;

    private final Lexicon lexicon;
    private final RoleFinder roles;

    PostClaims(Lexicon lexicon) {
        this.lexicon = lexicon;
        roles = new RoleFinder(lexicon);
    }

    /**
     * A post's words.
     *
     * @param post the post
     * @param words the words that name it
     * @param rest the words that name its body; may be empty
     */
    private record Named(Post post, String words, String rest) {}

    /** That somebody holds a post, and what the post says of him besides. */
    HeldPosts of(ProposedClaim claim, Stretch quote, EntityMention person, TextFindings found, EndFinder ends)
            throws NotBorne {
        EntityMentions mentions = found.mentions();
        if (!person.entity().isPerson()) {
            throw new NotBorne("not-in-domain", "\"" + claim.subject() + "\" is nobody who holds a post");
        }
        Named named = named(claim.object(), quote, ends);
        List<Stretch> places = ends.places(named.words(), quote);
        if (places.isEmpty()) {
            throw new NotBorne("end-not-in-quote", "the quote does not name the post \"" + named.words() + "\"");
        }
        Stretch place = places.get(0);
        boolean former = IntStream.range(person.to(), place.from()).anyMatch(at -> mentions.is(at, "held"))
                || IntStream.range(place.from() - NEAR, place.from()).anyMatch(at -> mentions.is(at, "former"))
                || lexicon.segmenter().keys(claim.time()).stream()
                        .anyMatch(word -> lexicon.words().is(word, "former"));
        if (former) {
            throw new NotBorne("former-post", "the post was held before, and the text does not tell until when");
        }
        HeldPosts held = roles.held(
                mentions,
                List.of(new FoundPost(
                        person.as(Form.NAME),
                        named.post(),
                        quote.from(),
                        quote.to(),
                        body(named, quote, ends),
                        "",
                        false)));
        boolean told = !named.rest().isBlank()
                || !named.post().body().contains("{")
                || isOfOneCountry(named.post())
                || held.candidates().stream()
                        .anyMatch(claimed ->
                                lexicon.entities().postsOf(person.entity().id()).contains(claimed.object()));
        return !held.candidates().isEmpty() && told
                ? held
                : readBefore(person, named.post(), quote, found.claims())
                        .map(known -> new HeldPosts(List.of(known), Map.of()))
                        .orElseThrow(() ->
                                new NotBorne("post-without-body", "the text does not tell in which body the post is"));
    }

    /** Whether the lexicon knows of which country a title is that tells none. */
    private static boolean isOfOneCountry(Post post) {
        return !post.home().isEmpty() && !post.home().equals("-");
    }

    /** The post of that name that was read of somebody already, with its body; its first words may be any. */
    private Optional<RelationCandidate> readBefore(
            EntityMention person, Post post, Stretch quote, List<RelationCandidate> before) {
        Set<String> wanted = Set.copyOf(lexicon.segmenter().keys(post.name()));
        return before.stream()
                .filter(known -> lexicon.relations().has("post", known.relation())
                        && known.subject().equals(person.entity())
                        && PostHolders.isCalled(lexicon, known.object().name(), wanted))
                .findFirst()
                .map(known -> known.at(quote.from(), quote.to(), person.from(), Gate.MEASURED));
    }

    private static Optional<EntityMention> body(Named named, Stretch quote, EndFinder ends) throws NotBorne {
        return named.rest().isBlank()
                ? Optional.empty()
                : Optional.of(ends.find(named.rest(), quote, NONE).as(Form.NAME));
    }

    /** The longest post of the lexicon in some words; one that it does not know is what they say besides a body. */
    private Named named(String words, Stretch quote, EndFinder ends) {
        Document document = lexicon.segmenter().segment(words);
        int size = document.size();
        Optional<Hit<Post>> hit = IntStream.range(0, size)
                .mapToObj(at -> lexicon.posts().at(document, at, size))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(found -> found.keys().size()));
        if (hit.isPresent()) {
            int to = hit.get().to();
            int body = to < size && isLink(document, to) ? to + 1 : to;
            String before = written(document, 0, hit.get().from());
            String behind = written(document, body, size);
            if (before.isEmpty() || ends.seek(before, quote, NONE).isPresent()) {
                String post = written(document, hit.get().from(), to);
                return new Named(hit.get().meaning(), post, behind.isEmpty() ? before : behind);
            }
        }
        for (int at = 1; at < size; at++) {
            String before = written(document, 0, at);
            if (ends.seek(before, quote, NONE)
                    .filter(end -> !end.entity().isPerson())
                    .isPresent()) {
                String post = written(document, at, size);
                return new Named(Post.ofBody(post), post, before);
            }
        }
        int link = IntStream.range(1, Math.max(1, size))
                .filter(at -> isLink(document, at)
                        && ends.seek(written(document, at + 1, size), quote, NONE)
                                .isPresent())
                .findFirst()
                .orElse(size);
        String post = written(document, 0, link);
        return new Named(Post.ofBody(post), post, written(document, link + 1, size));
    }

    /** Whether a word joins a post to its body: "minister of", "ambassador to". */
    private boolean isLink(Document document, int at) {
        return lexicon.words().is(document.key(at), "post-link");
    }

    private static String written(Document document, int from, int to) {
        return from < to ? document.written(from, to) : "";
    }
}
