package org.w3id.diwan.article.role;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;

/** What stands around the words of a post, before a name or after it. */
final class PostPhrases {
    static final Set<String> LINKING = Set.of("of", "for", "in", "at", "to", "with", "from", "on");
    private static final int LONGEST = 9;

    private PostPhrases() {}

    /** Whether what follows a post is where its holder is sent, not who sends: "envoy to Iraq" against "envoy of Russia". */
    static boolean isSentThere(EntityMentions mentions, Hit<Post> post) {
        return post.meaning().has("sent") && mentions.key(post.to()).matches("to|for|in|at|on");
    }

    /** Whether the words before a post tell that somebody holds it no more, or only for a time. */
    static boolean isFormer(EntityMentions mentions, int from, int at) {
        return IntStream.range(from - 1, at).anyMatch(before -> mentions.is(before, "former", "at-the-time", "acting"));
    }

    /** The body or place behind "of", "for" and the like; of "the Pentagon's Joint Staff" the latter. */
    static Optional<EntityMention> bodyAfter(EntityMentions mentions, int end, int limit) {
        if (!LINKING.contains(mentions.key(end))) {
            return Optional.empty();
        }
        for (int at = end + 1; at < Math.min(limit, end + LONGEST); at++) {
            Optional<EntityMention> mention =
                    mentions.beginningAt(at).filter(each -> !each.isAttributive() && !each.isPerson());
            if (mention.isPresent()) {
                int to = mention.get().to();
                return mentions.beginningAt(to + 1)
                        .filter(owned -> mentions.key(to).equals("s"))
                        .or(() -> mention);
            }
            boolean plain =
                    mentions.token(at).isWord() || mentions.token(at).is("-") || mentions.is(at, "determiner", "title");
            if (!plain || LINKING.contains(mentions.key(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last mention in a stretch that is nobody's. */
    static Optional<EntityMention> lastIn(EntityMentions mentions, int from, int to) {
        return mentions.last(from, to, mention -> !mention.isPerson());
    }
}
