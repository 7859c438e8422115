package org.w3id.diwan.article;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a pronoun or a bare noun takes up: the one person named just before, the last event, the place or force under attack. */
final class Antecedents {
    private static final int EARLIER = 90;
    private static final Pattern ATTACK = Pattern.compile("(attack|strike|rocket|drone|barrage|salvo)s?");

    private Antecedents() {}

    /** The one person whom the sentence names before a token, or where it names nobody the sentence before. */
    static Optional<Spot> onlyPerson(Scope scope, int before) {
        Optional<Spot> here = onlyPerson(scope.notes(), scope.from(), before);
        boolean anybody = scope.notes().within(scope.from(), before).stream()
                .anyMatch(spot -> spot.entity().isPerson());
        if (anybody || scope.from() == 0) {
            return here;
        }
        Sentence last = scope.document().sentenceOf(scope.from() - 1);
        return onlyPerson(scope.notes(), last.from(), last.to());
    }

    private static Optional<Spot> onlyPerson(Notes notes, int from, int to) {
        Spot found = null;
        for (Spot spot : notes.within(from, to)) {
            if (spot.entity().isPerson() && spot.isMention()) {
                if (found != null && !found.entity().id().equals(spot.entity().id())) {
                    return Optional.empty();
                }
                found = spot;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The last event or forum before a sentence. */
    static Optional<Spot> event(Scope scope) {
        Spot last = null;
        for (Spot spot : before(scope)) {
            boolean event = scope.notes().book().isA(spot.entity(), "Event")
                    || scope.notes().book().isA(spot.entity(), "Forum");
            last = event && spot.isMention() ? spot : last;
        }
        return Optional.ofNullable(last);
    }

    /** What the sentences before say was attacked: a force rather than a place. */
    static Optional<Spot> attacked(Scope scope) {
        Spot last = null;
        for (Spot spot : before(scope)) {
            boolean force = scope.notes().book().isA(spot.entity(), "MilitaryUnit");
            boolean first = force || last == null || !scope.notes().book().isA(last.entity(), "MilitaryUnit");
            last = (force || spot.entity().isPlace()) && spot.isMention() && first ? spot : last;
        }
        return Optional.ofNullable(last).filter(spot -> isAttacked(scope.document(), spot));
    }

    private static Iterable<Spot> before(Scope scope) {
        return scope.notes().within(Math.max(0, scope.from() - EARLIER), scope.from());
    }

    private static boolean isAttacked(Document document, Spot spot) {
        for (int at = Math.max(0, spot.from() - 8); at < Math.min(document.size(), spot.to() + 16); at++) {
            if (ATTACK.matcher(document.key(at)).matches()) {
                return true;
            }
        }
        return false;
    }
}
