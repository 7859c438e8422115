package org.w3id.diwan.review;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;

/** Somebody whom neither a register nor the machine knows, as a decision: {@code type=Body name=Higher+Military+Commission}. */
final class NewEntity {
    private static final String KEY = ReviewItem.Kind.ENTITY.key("");
    private static final Pattern WORDS = Pattern.compile("type=([A-Za-z]+) name=(\\S+)");

    private NewEntity() {}

    /** The words of a decision. */
    static String words(String name, String type) {
        return "type=" + type + " name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** Whom a decision adds; empty if it adds nobody. */
    static Optional<Entity> of(Decision decision) {
        Matcher words = WORDS.matcher(decision.change());
        if (!decision.isAcceptance() || !decision.key().startsWith(KEY) || !words.matches()) {
            return Optional.empty();
        }
        Name name = new Name(URLDecoder.decode(words.group(2), StandardCharsets.UTF_8), "en", Name.Kind.PREFERRED);
        EntityId id = new EntityId(decision.key().substring(KEY.length()));
        return Optional.of(
                new Entity(id, words.group(1), List.of(name), "", List.of(), List.of(), List.of(), List.of()));
    }

    /** All that a log adds. */
    static Stream<Entity> in(DecisionLog log) {
        return log.standing().stream().flatMap(decision -> of(decision).stream());
    }
}
