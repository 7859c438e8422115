package org.w3id.diwan.article.clause;

import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** What a pronoun or a bare noun takes up: the one person named just before, the last event, the place or force under attack. */
public final class Antecedents {
    private static final int EARLIER = 90;
    private static final Pattern ATTACK = Pattern.compile("(attack|strike|rocket|drone|barrage|salvo)s?");

    private Antecedents() {}

    /** The one person whom the sentence names before a token, or where it names nobody the sentence before. */
    static Optional<EntityMention> onlyPerson(SentenceScope scope, int before) {
        Optional<EntityMention> here = onlyPerson(scope.mentions(), scope.from(), before);
        boolean anybody = scope.mentions().within(scope.from(), before).stream()
                .anyMatch(EntityMention::isPerson);
        if (anybody || scope.from() == 0) {
            return here;
        }
        Sentence last = scope.document().sentenceOf(scope.from() - 1);
        return onlyPerson(scope.mentions(), last.from(), last.to());
    }

    private static Optional<EntityMention> onlyPerson(EntityMentions mentions, int from, int to) {
        EntityMention found = null;
        for (EntityMention mention : mentions.within(from, to)) {
            if (mention.isPerson() && mention.isMention()) {
                if (found != null
                        && !found.entity().id().equals(mention.entity().id())) {
                    return Optional.empty();
                }
                found = mention;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last event or forum before a sentence. */
    public static Optional<EntityMention> event(SentenceScope scope) {
        EntityMention last = null;
        for (EntityMention mention : before(scope)) {
            boolean event = scope.mentions().entities().isA(mention.entity(), "Event")
                    || scope.mentions().entities().isA(mention.entity(), "Forum");
            last = event && mention.isMention() ? mention : last;
        }
        return Optional.ofNullable(last);
    }

    /** What the sentences before say was attacked: a force rather than a place. */
    public static Optional<EntityMention> attacked(SentenceScope scope) {
        EntityMention last = null;
        for (EntityMention mention : before(scope)) {
            boolean force = scope.mentions().entities().isA(mention.entity(), "MilitaryUnit");
            boolean first =
                    force || last == null || !scope.mentions().entities().isA(last.entity(), "MilitaryUnit");
            last = (force || mention.isPlace()) && mention.isMention() && first ? mention : last;
        }
        return Optional.ofNullable(last).filter(mention -> isAttacked(scope.document(), mention));
    }

    private static Iterable<EntityMention> before(SentenceScope scope) {
        return scope.mentions().within(Math.max(0, scope.from() - EARLIER), scope.from());
    }

    private static boolean isAttacked(Document document, EntityMention mention) {
        for (int at = Math.max(0, mention.from() - 8); at < Math.min(document.size(), mention.to() + 16); at++) {
            if (ATTACK.matcher(document.key(at)).matches()) {
                return true;
            }
        }
        return false;
    }
}
