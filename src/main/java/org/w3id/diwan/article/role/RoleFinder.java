package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.relation.RelationCandidate;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/** Finds who holds which post, and what a post says of its holder besides ({@code membership.tsv}). */
public final class RoleFinder {
    /**
     * Who holds which post.
     *
     * @param candidates that somebody holds a post, and what the post says besides: that its holder leads a party
     * @param posts the posts that no register holds, with the bodies they are in
     */
    public record HeldPosts(List<RelationCandidate> candidates, Map<NamedEntity, List<NamedEntity>> posts) {
        public HeldPosts {
            candidates = List.copyOf(candidates);
            posts = Map.copyOf(posts);
        }
    }

    /**
     * A post as the text tells it.
     *
     * @param person who holds it
     * @param post the post
     * @param from the first token of its words
     * @param to the token after their last
     * @param body the body or country beside it
     * @param further what its name goes on with, such as where an ambassador is sent; or empty
     * @param rank whether it is a rank in that body
     */
    public record FoundPost(
            EntityMention person,
            Post post,
            int from,
            int to,
            Optional<EntityMention> body,
            String further,
            boolean rank) {}

    private static final int CERTAIN = 90;
    private static final int BY_POST = 80;

    private final Lexicon lexicon;
    private final EntityLexicon entities;
    private final TitledPosts titles;
    private final ApposedPosts appositions;
    private final RoleClauses clauses;
    private final PostBodies bodies;
    private final List<List<String>> memberships;

    public RoleFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        entities = lexicon.entities();
        ImpliedBodies implied = new ImpliedBodies(lexicon);
        bodies = new PostBodies(lexicon);
        titles = new TitledPosts(lexicon, implied);
        appositions = new ApposedPosts(lexicon, bodies, implied);
        clauses = new RoleClauses(lexicon);
        memberships = lexicon.tables().rows("membership.tsv", 4);
    }

    public HeldPosts find(EntityMentions mentions) {
        List<FoundPost> found = new ArrayList<>();
        for (EntityMention mention : mentions.all()) {
            if (mention.isPerson() && mention.isMention()) {
                found.addAll(titles.of(mentions, mention));
                appositions.of(mentions, mention).ifPresent(found::add);
            }
        }
        found.addAll(clauses.find(mentions));
        return held(mentions, found);
    }

    /** What posts that the text tells say; nothing of one whose body it does not tell. */
    public HeldPosts held(EntityMentions mentions, List<FoundPost> found) {
        List<RelationCandidate> candidates = new ArrayList<>();
        Map<NamedEntity, List<NamedEntity>> posts = new LinkedHashMap<>();
        found.forEach(each -> add(mentions, each, candidates, posts));
        return new HeldPosts(candidates, posts);
    }

    private void add(
            EntityMentions mentions,
            FoundPost found,
            List<RelationCandidate> candidates,
            Map<NamedEntity, List<NamedEntity>> posts) {
        NamedEntity person = found.person().entity();
        List<NamedEntity> in = bodies.bodies(mentions, person, found.post(), found.body());
        if (in.isEmpty()) {
            return;
        }
        String name = found.post().name() + found.further();
        NamedEntity post = bodies.post(mentions, person, name, in);
        if (!entities.isRegistered(post.id())) {
            posts.merge(
                    post,
                    in,
                    (one, other) -> Stream.concat(one.stream(), other.stream())
                            .distinct()
                            .toList());
        }
        boolean fighter = found.post().has("member") && in.stream().anyMatch(body -> entities.isA(body, "ArmedGroup"));
        if (!fighter) {
            candidates.add(of(found, person, lexicon.relations().the("post"), post, CERTAIN));
        }
        for (List<String> row : memberships) {
            boolean turned = row.get(2).equals("o");
            if (lexicon.words().key(name).equals(lexicon.words().key(row.get(0)))
                    && fits(in.get(0), row.get(3))
                    && !(turned && isOfPart(mentions, found))) {
                candidates.add(
                        of(found, turned ? in.get(0) : person, row.get(1), turned ? person : in.get(0), BY_POST));
            }
        }
        if (found.rank()) {
            candidates.add(of(found, person, lexicon.relations().the("rank"), in.get(0), CERTAIN));
        }
    }

    /** "a prominent leader of A": one among others does not head it; "who heads A's delegation": nor does the head of a part. */
    private static boolean isOfPart(EntityMentions mentions, FoundPost found) {
        boolean owner = found.body()
                .filter(body ->
                        body.from() > found.from() && mentions.key(body.to()).equals("s"))
                .isPresent();
        boolean several = IntStream.range(found.from() - 1, found.to())
                .anyMatch(at -> mentions.key(at).matches("an?|one|another") && mentions.isFree(at));
        return owner || several;
    }

    private static RelationCandidate of(
            FoundPost found, NamedEntity subject, String relation, NamedEntity object, int confidence) {
        EntityMention person = found.person();
        return new RelationCandidate(
                subject,
                relation,
                object,
                Math.min(found.from(), person.from()),
                Math.max(found.to(), person.to()),
                person.from(),
                Modality.ACTUAL,
                Period.UNKNOWN,
                true,
                confidence);
    }

    private boolean fits(NamedEntity body, String types) {
        return types.isEmpty() || LexiconTables.values(types).stream().anyMatch(type -> entities.isA(body, type));
    }
}
