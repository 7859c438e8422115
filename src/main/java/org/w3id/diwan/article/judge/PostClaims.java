package org.w3id.diwan.article.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.role.RoleFinder;
import org.w3id.diwan.article.role.RoleFinder.FoundPost;
import org.w3id.diwan.article.role.RoleFinder.HeldPosts;
import org.w3id.diwan.article.text.Document;

/** Reads the post that somebody is proposed to hold, with its body, by the rules for titles. */
final class PostClaims {
    private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "to");
    private static final Set<String> FORMER = Set.of("former", "ex", "late", "retired", "then");
    private static final Set<String> NONE = Set.of();

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
    HeldPosts of(ProposedClaim claim, Stretch quote, ClaimEnd person, EntityMentions mentions, EndFinder ends)
            throws NotBorne {
        if (!person.entity().isPerson()) {
            throw new NotBorne("not-in-domain", "\"" + claim.subject() + "\" is nobody who holds a post");
        }
        Named named = named(claim.object());
        List<Stretch> places = ends.places(named.words(), quote);
        if (places.isEmpty()) {
            throw new NotBorne("end-not-in-quote", "the quote does not name the post \"" + named.words() + "\"");
        }
        Stretch place = places.get(0);
        boolean former = IntStream.range(quote.from(), place.to()).anyMatch(at -> FORMER.contains(mentions.key(at)))
                || lexicon.segmenter().keys(claim.time()).stream().anyMatch(FORMER::contains);
        if (former) {
            throw new NotBorne("former-post", "the post was held before, and the text does not tell until when");
        }
        HeldPosts held = roles.held(
                mentions,
                List.of(new FoundPost(
                        person.mention(),
                        named.post(),
                        quote.from(),
                        quote.to(),
                        body(named, quote, ends),
                        "",
                        false)));
        if (held.candidates().isEmpty()) {
            throw new NotBorne("post-without-body", "the text does not tell in which body the post is");
        }
        return held;
    }

    private static Optional<EntityMention> body(Named named, Stretch quote, EndFinder ends) throws NotBorne {
        return named.rest().isBlank()
                ? Optional.empty()
                : Optional.of(ends.find(named.rest(), quote, NONE).mention());
    }

    /** The longest post of the lexicon in some words; one that it does not know goes to the body behind "of", "for" and the like. */
    private Named named(String words) {
        Document document = lexicon.segmenter().segment(words);
        int size = document.size();
        Optional<Hit<Post>> hit = IntStream.range(0, size)
                .mapToObj(at -> lexicon.posts().at(document, at, size))
                .flatMap(Optional::stream)
                .max(java.util.Comparator.comparingInt(found -> found.keys().size()));
        if (hit.isPresent()) {
            int from = hit.get().from();
            int to = hit.get().to();
            int body = to < size && LINKS.contains(document.key(to)) ? to + 1 : to;
            String behind = body < size ? document.written(body, size) : "";
            String before = from > 0 ? document.written(0, from) : "";
            return new Named(hit.get().meaning(), document.written(from, to), behind.isEmpty() ? before : behind);
        }
        int link = IntStream.range(1, Math.max(1, size))
                .filter(at -> LINKS.contains(document.key(at)))
                .findFirst()
                .orElse(size);
        String post = size == 0 ? "" : document.written(0, link);
        return new Named(Post.ofBody(post), post, link + 1 < size ? document.written(link + 1, size) : "");
    }
}
