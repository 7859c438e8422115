package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Matches one frame from one token on, with backtracking; what it skipped tells the mode. */
final class FrameMatch {
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "delegation", "participants");
    private static final Set<String> OPENING = Set.of("“", "\"");
    private static final Set<String> BREAKS = Set.of("“", "”", "\"", ";", ":");
    private static final int GAP = 8;
    private static final int PHRASE = 4;
    private static final int INSERTION = 30;
    private static final int WIDE = 24;
    private static final int EARLIER = 90;

    private final Notes notes;
    private final Document document;
    private final Sentence sentence;
    private final Words words;
    private final boolean[] dated;
    private final List<Frame.Part> parts;

    private final List<Spot> subjects = new ArrayList<>();
    private final List<Spot> objects = new ArrayList<>();
    private final BitSet skipped = new BitSet();
    private int trigger = -1;
    private int end;
    private int plain;

    FrameMatch(Notes notes, Sentence sentence, Words words, boolean[] dated, Frame frame) {
        this.notes = notes;
        this.document = notes.document();
        this.sentence = sentence;
        this.words = words;
        this.dated = dated;
        this.parts = frame.parts();
    }

    boolean matches(int from) {
        return from(0, from, false);
    }

    List<Spot> subjects() {
        return subjects;
    }

    List<Spot> objects() {
        return objects;
    }

    BitSet skipped() {
        return skipped;
    }

    int trigger() {
        return trigger;
    }

    int end() {
        return end;
    }

    /** How many words no part asked for. */
    int plain() {
        return plain;
    }

    private boolean from(int part, int at, boolean afterActor) {
        if (part == parts.size()) {
            end = at;
            return !subjects.isEmpty() && !objects.isEmpty();
        }
        Frame.Part wanted = parts.get(part);
        if (wanted.optional() && from(part + 1, at, afterActor)) {
            return true;
        }
        if (at >= sentence.to() && wanted.kind() != Frame.Kind.EVENT && wanted.kind() != Frame.Kind.ATTACKED) {
            return false;
        }
        return switch (wanted.kind()) {
            case SUBJECT -> actor(part, at, subjects);
            case OBJECT -> actor(part, at, objects);
            case SUBJECT_ADJECTIVE -> adjective(part, at, subjects);
            case OBJECT_ADJECTIVE -> adjective(part, at, objects);
            case VERB -> verb(part, at, afterActor);
            case WORD -> word(part, at);
            case POSSESSIVE -> isPossessive(at) && from(part + 1, at + 1, false);
            case GAP -> gap(part, at, GAP, false);
            case PHRASE -> gap(part, at, PHRASE, true);
            case WIDE -> wide(part, at);
            case ANY -> any(part, at);
            case ANY_VERB -> words.is("verb", document.key(at)) && from(part + 1, at + 1, false);
            case EVENT -> earlier(part, at, "Event", "Forum");
            case ATTACKED -> earlier(part, at, "MilitaryUnit", "Place");
        };
    }

    private boolean word(int part, int at) {
        Frame.Part wanted = parts.get(part);
        if (document.token(at).is("(") && afterBracket(at) > at && afterBracket(at) < sentence.to()) {
            return word(part, afterBracket(at));
        }
        boolean here = wanted.forms().contains(document.key(at))
                || wanted.forms().contains(document.token(at).text());
        boolean free = notes.covering(at)
                .filter(spot -> spot.form() != Spot.Form.NOMINAL)
                .isEmpty();
        if (!here || !free) {
            return false;
        }
        int before = trigger;
        trigger = trigger < 0 && document.key(at).length() > 1 ? at : trigger;
        if (from(part + 1, at + 1, false)) {
            return true;
        }
        trigger = before;
        return false;
    }

    private boolean isPossessive(int at) {
        String text = document.token(at).text();
        return (document.key(at).equals("s") && text.length() > 1) || text.equals("’") || text.equals("'");
    }

    /** A spot, behind articles and titles; first with all that are listed with it, then alone. */
    private boolean actor(int part, int at, List<Spot> ends) {
        int begin = at;
        while (part > 0
                && begin < sentence.to()
                && notes.beginningAt(begin)
                        .filter(spot -> spot.form() != Spot.Form.ATTRIBUTIVE)
                        .isEmpty()
                && isLeading(begin)) {
            begin = notes.beginningAt(begin).map(Spot::to).orElse(begin + 1);
        }
        int titled = part > 0 ? afterTitle(at) : at;
        begin = titled > at ? titled : begin;
        Optional<Spot> spot = notes.beginningAt(begin).filter(each -> each.form() != Spot.Form.ATTRIBUTIVE);
        if (spot.isEmpty()) {
            return false;
        }
        Spot first = owned(part, spot.get());
        boolean possessed = part > 0 && parts.get(part - 1).kind() == Frame.Kind.POSSESSIVE;
        List<Spot> listed = part == 0 || possessed ? List.of(first) : listedAfter(first);
        for (int size : listed.size() > 1 ? new int[] {listed.size(), 1} : new int[] {1}) {
            ends.addAll(listed.subList(0, size));
            if (from(part + 1, listed.get(size - 1).to(), true)) {
                return true;
            }
            ends.clear();
        }
        return false;
    }

    /** "the Pentagon's Joint Staff" is the latter, unless the frame asks for the possessor. */
    private Spot owned(int part, Spot spot) {
        boolean possessor = part + 1 < parts.size() && parts.get(part + 1).kind() == Frame.Kind.POSSESSIVE;
        return !possessor && spot.to() < sentence.to() && isPossessive(spot.to())
                ? notes.beginningAt(spot.to() + 1).filter(Spot::isMention).orElse(spot)
                : spot;
    }

    /** Where the person stands whose title begins here, "the US ambassador to Iraq, A. B."; the same token where no title does. */
    private int afterTitle(int begin) {
        boolean post = false;
        for (int at = begin; at < Math.min(sentence.to(), begin + 10); ) {
            Optional<Spot> spot = notes.beginningAt(at);
            if (spot.isPresent() && spot.get().entity().isPerson()) {
                return post ? at : begin;
            }
            String key = document.key(at);
            boolean title = words.is("post-word", key) || words.is("rank", key) || words.is("title", key);
            post |= title;
            boolean link = key.matches("of|to|for|the|a|an|s|,|-|two|three")
                    && (post || spot.isPresent() || at > begin || key.matches("the|a|an"));
            if (spot.isEmpty() && !title && !link && !document.token(at).isCapitalised()) {
                return begin;
            }
            if (key.equals(",")
                    && notes.beginningAt(at + 1)
                            .filter(each -> each.entity().isPerson())
                            .isEmpty()) {
                return begin;
            }
            at = spot.map(Spot::to).orElse(at + 1);
        }
        return begin;
    }

    private boolean isLeading(int at) {
        String key = document.key(at);
        return words.is("determiner", key)
                || words.is("title", key)
                || words.is("rank", key)
                || notes.beginningAt(at)
                        .filter(spot -> spot.form() == Spot.Form.ATTRIBUTIVE)
                        .isPresent()
                || isTitleBody(at);
    }

    /** A body that is but part of a title before a name: "the Pentagon Press Secretary". */
    private boolean isTitleBody(int at) {
        return words.is("post-word", document.key(at));
    }

    private List<Spot> listedAfter(Spot first) {
        List<Spot> listed = new ArrayList<>(List.of(first));
        int at = first.to();
        while (at < sentence.to()) {
            int next = afterBracket(at);
            boolean joined = false;
            while (next < sentence.to()
                    && (document.token(next).is(",")
                            || document.key(next).equals("and")
                            || (joined && (isLeading(next) || words.is("listing", document.key(next)))))) {
                joined = true;
                next = notes.beginningAt(next).map(Spot::to).orElse(next + 1);
            }
            Optional<Spot> spot = joined && next < sentence.to() ? notes.beginningAt(next) : Optional.empty();
            if (spot.isEmpty()
                    || !spot.get().isMention()
                    || spot.get().entity().isPlace() != first.entity().isPlace()
                    || (isSubjectOfNext(spot.get()) && !isAfterPreposition(first))) {
                return listed;
            }
            Spot member = owned(parts.size(), spot.get());
            listed.add(member);
            at = member.to();
        }
        return listed;
    }

    /** "struck A and B said": what a verb follows begins a clause of its own. */
    private boolean isSubjectOfNext(Spot spot) {
        String key = document.key(spot.to());
        return words.is("auxiliary", key) || (words.is("verb", key) && !key.endsWith("ing"));
    }

    /** "delegations from A and B met": the list has a head before it. */
    private boolean isAfterPreposition(Spot first) {
        int before = first.from() - 1;
        while (before > sentence.from() && isLeading(before)) {
            before--;
        }
        return document.key(before).matches("of|from|between");
    }

    private int afterBracket(int at) {
        if (at < sentence.to() && document.token(at).is("(")) {
            for (int close = at; close < Math.min(sentence.to(), at + 5); close++) {
                if (document.token(close).is(")")) {
                    return close + 1;
                }
            }
        }
        return at;
    }

    private boolean adjective(int part, int at, List<Spot> ends) {
        Optional<Spot> spot = notes.beginningAt(at)
                .filter(each -> each.form() == Spot.Form.ATTRIBUTIVE
                        || each.entity().type().equals("Government"));
        if (spot.isEmpty()) {
            return false;
        }
        ends.add(spot.get());
        if (from(part + 1, spot.get().to(), false)) {
            return true;
        }
        ends.clear();
        return false;
    }

    private boolean verb(int part, int at, boolean afterActor) {
        BitSet before = (BitSet) skipped.clone();
        int next = at;
        for (int steps = 0; steps < 12 && next < sentence.to(); steps++) {
            String key = document.key(next);
            if (parts.get(part).forms().contains(key) && notes.covering(next).isEmpty()) {
                int earlier = trigger;
                trigger = next;
                if (from(part + 1, next + 1, false)) {
                    return true;
                }
                trigger = earlier;
            }
            boolean relative = at > 0 && RELATIVE.contains(document.key(at - 1));
            if (!afterActor && !relative) {
                break;
            }
            int step = step(next);
            if (step < 0) {
                break;
            }
            for (int each = next; each < step; each++) {
                skipped.set(
                        each,
                        (document.token(next).is(",") || document.token(next).is("(")) ? false : true);
            }
            next = step;
        }
        skipped.clear();
        skipped.or(before);
        return false;
    }

    /** The token after what may stand between subject and verb; -1 if nothing such stands there. */
    private int step(int at) {
        String key = document.key(at);
        if (document.token(at).is("(")) {
            int after = afterBracket(at);
            return after > at ? after : -1;
        }
        if (document.token(at).is(",")) {
            for (int close = at + 1; close < Math.min(sentence.to(), at + INSERTION); close++) {
                if (BREAKS.contains(document.token(close).text())) {
                    return -1;
                }
                boolean member = notes.endingAt(close)
                        .filter(spot -> spot.from() == at + 1)
                        .isPresent();
                if (document.token(close).is(",") && !member && canFollow(close + 1)) {
                    return close + 1;
                }
            }
            return -1;
        }
        boolean inSpot = notes.covering(at).isPresent();
        boolean group = OPENING.contains(document.token(at).text())
                || words.is("auxiliary", key)
                || words.is("adverb", key)
                || words.is("proposing", key)
                || words.is("denying", key)
                || words.is("uncertain", key)
                || words.is("militia", key)
                || key.equals("to")
                || dated[at]
                || ((key.equals("on") || key.equals("in")) && dated[at + 1]);
        return group && !inSpot ? at + 1 : -1;
    }

    private boolean canFollow(int at) {
        return at < sentence.to()
                && (words.is("verb", document.key(at))
                        || words.is("auxiliary", document.key(at))
                        || words.is("adverb", document.key(at)));
    }

    private boolean gap(int part, int at, int longest, boolean phrase) {
        int next = at;
        for (int steps = 0; steps <= longest && next <= sentence.to(); steps++) {
            int before = plain;
            plain += steps;
            if (from(part + 1, next, false)) {
                return true;
            }
            plain = before;
            if (next >= sentence.to() || !isPlain(next, phrase)) {
                return false;
            }
            next = notes.beginningAt(next).map(Spot::to).orElse(next + 1);
        }
        return false;
    }

    /** Anything but the end of a clause or a quotation. */
    private boolean wide(int part, int at) {
        for (int next = at; next < Math.min(sentence.to(), at + WIDE); next++) {
            if (from(part + 1, next, false)) {
                return true;
            }
            if (BREAKS.contains(document.token(next).text())) {
                return false;
            }
        }
        return false;
    }

    /** Some actor or other, behind articles and titles. */
    private boolean any(int part, int at) {
        int begin = at;
        while (begin < sentence.to()
                && notes.beginningAt(begin)
                        .filter(spot -> spot.form() != Spot.Form.ATTRIBUTIVE)
                        .isEmpty()
                && isLeading(begin)) {
            begin = notes.beginningAt(begin).map(Spot::to).orElse(begin + 1);
        }
        Optional<Spot> spot = begin < sentence.to() ? notes.beginningAt(begin) : Optional.empty();
        if (spot.isPresent()) {
            return from(part + 1, spot.get().to(), true);
        }
        return document.key(begin).equals("government") && from(part + 1, begin + 1, true);
    }

    /** The other end stands before: the last event, or what an attack was on, of the document so far. */
    private boolean earlier(int part, int at, String... types) {
        Spot last = null;
        for (Spot spot : notes.within(Math.max(0, sentence.from() - EARLIER), sentence.from())) {
            boolean fits =
                    java.util.Arrays.stream(types).anyMatch(type -> notes.book().isA(spot.entity(), type));
            boolean first =
                    types[0].equals("Event") || last == null || !notes.book().isA(last.entity(), types[0]);
            last = fits && spot.isMention() && first ? spot : last;
        }
        boolean attacked = types[0].equals("Event") || (last != null && isAttacked(last));
        if (last == null || !attacked) {
            return false;
        }
        objects.add(last);
        if (from(part + 1, at, false)) {
            return true;
        }
        objects.clear();
        return false;
    }

    /** Whether the words before name an attack on it. */
    private boolean isAttacked(Spot spot) {
        for (int at = Math.max(0, spot.from() - 8); at < Math.min(document.size(), spot.to() + 16); at++) {
            if (document.key(at).matches("attacks?|strikes?|rockets?|drones?")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlain(int at, boolean phrase) {
        String key = document.key(at);
        Optional<Spot> spot = notes.covering(at);
        if (spot.isPresent()) {
            return spot.get().form() == Spot.Form.ATTRIBUTIVE && spot.get().from() == at;
        }
        if (document.token(at).is(",") && !phrase) {
            return at + 1 < sentence.to()
                    && document.token(at + 1).isWord()
                    && !words.is("verb", document.key(at + 1))
                    && (!words.is("boundary", document.key(at + 1))
                            || document.key(at + 1).equals("and"))
                    && notes.covering(at + 1).isEmpty();
        }
        if (!document.token(at).isWord()
                && !document.token(at).is("-")
                && !Character.isDigit(document.token(at).text().charAt(0))) {
            return false;
        }
        if (phrase) {
            return (!words.is("preposition", key) && !words.is("boundary", key) && !words.is("auxiliary", key))
                    || words.is("determiner", key);
        }
        return !words.is("boundary", key) || key.matches("and|or|as|than|that");
    }
}
