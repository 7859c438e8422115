package org.w3id.diwan.article.role;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.PostTitles;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Document;

/** What stands around the words of a post, before a name or after it. */
final class PostPhrases {
    static final Set<String> LINKING = Set.of("of", "for", "in", "at", "to", "with", "from", "on");
    private static final Set<String> SENT = Set.of("Ambassador", "Envoy", "Special Envoy", "Special Representative");
    private static final Set<String> FORMER =
            Set.of("former", "ex", "then", "late", "retired", "acting", "interim", "caretaker");
    private static final int LONGEST = 9;

    private final WordClasses words;

    PostPhrases(WordClasses words) {
        this.words = words;
    }

    /** Whether what follows a post is where its holder is sent, not who sends: "envoy to Iraq" against "envoy of Russia". */
    static boolean isSentThere(Document document, PostTitles.Post post, int end) {
        return SENT.contains(post.name()) && document.key(end).matches("to|for|in|at|on");
    }

    static boolean isFormer(Document document, int from, int at) {
        for (int before = from - 1; before < at; before++) {
            if (FORMER.contains(document.key(before))) {
                return true;
            }
        }
        return false;
    }

    /** The body or place behind "of", "for" and the like; of "the Pentagon's Joint Staff" the latter. */
    Optional<EntityMention> bodyAfter(EntityMentions mentions, int end, int limit) {
        Document document = mentions.document();
        if (!LINKING.contains(document.key(end))) {
            return Optional.empty();
        }
        for (int at = end + 1; at < Math.min(limit, end + LONGEST); at++) {
            Optional<EntityMention> mention = mentions.beginningAt(at);
            if (mention.isPresent()
                    && !mention.get().isAttributive()
                    && !mention.get().isPerson()) {
                boolean possessor = document.key(mention.get().to()).equals("s");
                Optional<EntityMention> owned =
                        possessor ? mentions.beginningAt(mention.get().to() + 1) : Optional.empty();
                return owned.or(() -> mention);
            }
            boolean plain = words.is(document.key(at), "determiner", "title")
                    || document.token(at).isWord()
                    || document.token(at).is("-");
            if (!plain || LINKING.contains(document.key(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The last mention in a stretch that is nobody's. */
    static Optional<EntityMention> lastIn(EntityMentions mentions, int from, int to) {
        return mentions.within(from, to).stream()
                .filter(mention -> !mention.isPerson())
                .reduce((one, other) -> other);
    }
}
