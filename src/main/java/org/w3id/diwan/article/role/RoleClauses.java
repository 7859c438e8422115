package org.w3id.diwan.article.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.role.RoleFinder.FoundPost;

/** Posts that a clause tells: "A. B., who heads the X", "the X, whose leader is A. B.", "the X, whose leader, A. B.,". */
final class RoleClauses {
    private static final int NEAR = 4;

    private final Map<String, String> verbs;

    RoleClauses(Lexicon lexicon) {
        verbs = lexicon.tables().map("post-verbs.tsv");
    }

    List<FoundPost> find(EntityMentions mentions) {
        List<FoundPost> found = new ArrayList<>();
        for (EntityMention mention : mentions.all()) {
            if (mention.isMention() && mention.isPerson()) {
                who(mentions, mention).ifPresent(found::add);
            } else if (isBody(mentions, mention)) {
                whose(mentions, mention).ifPresent(found::add);
            }
        }
        return found;
    }

    private static FoundPost found(EntityMention person, String post, EntityMention body) {
        int from = Math.min(person.from(), body.from());
        int to = Math.max(person.to(), body.to());
        return new FoundPost(person, Post.ofBody(post), from, to, Optional.of(body), "", false);
    }

    private static boolean isBody(EntityMentions mentions, EntityMention mention) {
        return mention.isMention()
                && mentions.isA(mention, "Body")
                && !mention.entity().type().equals("UnnamedGroup");
    }

    private Optional<FoundPost> who(EntityMentions mentions, EntityMention person) {
        int who = mentions.key(person.to()).equals(",") ? person.to() + 1 : person.to();
        String post = verbs.get(mentions.key(who + 1));
        if (!mentions.key(who).equals("who") || post == null) {
            return Optional.empty();
        }
        int at = who + 2;
        while (at < who + 1 + NEAR && mentions.beginningAt(at).isEmpty() && mentions.is(at, "determiner", "title")) {
            at++;
        }
        return mentions.beginningAt(at).filter(body -> isBody(mentions, body)).map(body -> found(person, post, body));
    }

    private Optional<FoundPost> whose(EntityMentions mentions, EntityMention body) {
        int at = mentions.key(body.to()).equals("(") ? body.to() + 3 : body.to();
        if (!mentions.key(at).equals(",") || !mentions.key(at + 1).equals("whose")) {
            return Optional.empty();
        }
        return mentions.lexicon()
                .posts()
                .at(mentions.document(), at + 2, mentions.document().size())
                .filter(post ->
                        post.meaning().takesBody() && mentions.key(post.to()).matches("is|,"))
                .flatMap(post -> mentions.beginningAt(post.to() + 1)
                        .filter(EntityMention::isPerson)
                        .map(person -> found(person, post.meaning().name(), body)));
    }
}
