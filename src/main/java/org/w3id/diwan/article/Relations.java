package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;

/** Reads relations by the lexicon's frames, holds them against the ontology, and tells fact from proposal and denial. */
final class Relations {
    private static final Set<Frame.Kind> ACTORS = Set.of(Frame.Kind.SUBJECT, Frame.Kind.OBJECT);
    private static final Set<Frame.Kind> OPEN = Set.of(Frame.Kind.VERB, Frame.Kind.GAP, Frame.Kind.WIDE);
    private static final Set<String> NEGATIVE = Set.of("neither", "nor", "no");
    private static final int SURE = 85;
    private static final int PER_WORD = 3;
    private static final int LEAST = 40;

    private final Words words;
    private final Ends ends;
    private final List<Frame> frames;

    Relations(Words words, Ends ends) {
        this.words = words;
        this.ends = ends;
        this.frames = Frame.all(words);
    }

    List<Frame> frames() {
        return frames;
    }

    List<Draft> find(Notes notes, Times times) {
        Map<String, Draft> best = new LinkedHashMap<>();
        for (Sentence sentence : notes.document().sentences()) {
            if (isQuestion(notes.document(), sentence)) {
                continue;
            }
            for (Frame frame : frames) {
                for (int at = sentence.from(); at < sentence.to(); at++) {
                    if (mayBegin(notes, frame.parts().get(0), at)) {
                        match(notes, times, sentence, frame, at, best);
                    }
                }
            }
        }
        return List.copyOf(best.values());
    }

    private static boolean isQuestion(Document document, Sentence sentence) {
        return document.token(sentence.to() - 1).is("?");
    }

    private static boolean mayBegin(Notes notes, Frame.Part first, int at) {
        return switch (first.kind()) {
            case SUBJECT, OBJECT, SUBJECT_ADJECTIVE, OBJECT_ADJECTIVE ->
                notes.beginningAt(at).isPresent();
            case WORD, VERB -> first.forms().contains(notes.document().key(at));
            default -> true;
        };
    }

    private void match(Notes notes, Times times, Sentence sentence, Frame frame, int at, Map<String, Draft> best) {
        FrameMatch match = new FrameMatch(notes, sentence, words, times.dated(), frame);
        if (!match.matches(at) || isHypothetical(notes.document(), sentence, at)) {
            return;
        }
        Modality modality = modality(notes.document(), frame, match);
        if (modality == null) {
            return;
        }
        List<Spot> subjects = new ArrayList<>(match.subjects());
        if (frame.parts().get(0).kind() == Frame.Kind.SUBJECT) {
            new Subjects(words)
                    .listed(notes, sentence, subjects.get(0)).stream().skip(1).forEach(subjects::add);
        }
        for (Spot subject : subjects) {
            for (Spot object : match.objects()) {
                add(notes, times, sentence, frame, match, at, modality, subject, object, best);
            }
        }
    }

    @SuppressWarnings("TooManyParameters")
    private void add(
            Notes notes,
            Times times,
            Sentence sentence,
            Frame frame,
            FrameMatch match,
            int at,
            Modality modality,
            Spot subject,
            Spot object,
            Map<String, Draft> best) {
        Optional<Ends.Pair> pair = ends.of(notes, frame.relation(), frame.marks(), subject.entity(), object.entity());
        if (pair.isEmpty()) {
            return;
        }
        if ((frame.marks().contains("adjacent") && isList(notes, subject, object))
                || (frame.relation().equals("stationedIn") && isHarmed(notes.document(), subject))
                || isModifier(notes, sentence, frame, first(frame, subject, object))
                || (frame.relation().equals("met")
                        && notes.document().key(object.to()).equals("s"))) {
            return;
        }
        int confidence = Math.max(LEAST, SURE - PER_WORD * match.plain());
        int to = Math.max(match.end(), Math.max(subject.to(), object.to()));
        int from = Math.min(at, Math.min(subject.from(), object.from()));
        int trigger = match.trigger() < 0 ? subject.from() : match.trigger();
        Period when = ends.when(times, sentence, frame.relation(), from, to, trigger);
        Draft draft = new Draft(
                pair.get().subject(),
                frame.relation(),
                pair.get().object(),
                from,
                to,
                trigger,
                modality,
                when,
                frame.marks().contains("N"),
                confidence);
        String key = draft.edge() + " " + sentence.from();
        best.merge(key, draft, (old, young) -> young.confidence() > old.confidence() ? young : old);
    }

    /** "Baghdad, Erbil, and Anbar" lists places; "Erbil, Kurdistan Region," says where one lies. */
    private static boolean isList(Notes notes, Spot subject, Spot object) {
        Document document = notes.document();
        String after = document.key(object.to());
        boolean more = after.equals("and")
                || (after.equals(",")
                        && (document.key(object.to() + 1).equals("and")
                                || notes.beginningAt(object.to() + 1).isPresent()));
        return !document.key(subject.to()).equals(",")
                || more
                || document.key(subject.from() - 1).matches("and|,")
                || subject.to() + 1 != object.from();
    }

    /** "used by the group in Syria": the place is not the group's. */
    private static boolean isBy(Document document, Spot subject) {
        int before = subject.from() - 1;
        return document.key(before).equals("by")
                || (document.key(before).equals("the")
                        && document.key(before - 1).equals("by"));
    }

    private boolean isHarmed(Document document, Spot subject) {
        for (int at = Math.max(0, subject.from() - 4); at < subject.from(); at++) {
            if (words.is("harming", document.key(at))) {
                return true;
            }
        }
        return false;
    }

    private static Spot first(Frame frame, Spot subject, Spot object) {
        return frame.parts().get(0).kind() == Frame.Kind.OBJECT ? object : subject;
    }

    /** Whether what stands before the verb only describes another subject: "the strike on A killed B". */
    private boolean isModifier(Notes notes, Sentence sentence, Frame frame, Spot subject) {
        Frame.Kind next = frame.parts().get(1).kind();
        boolean done = subject.from() > sentence.from()
                && notes.document().key(subject.from() - 1).matches("by|the")
                && isBy(notes.document(), subject);
        if (frame.relation().equals("stationedIn")
                && done
                && frame.parts().get(0).kind() == Frame.Kind.SUBJECT) {
            return true;
        }
        if (!ACTORS.contains(frame.parts().get(0).kind()) || !OPEN.contains(next)) {
            return false;
        }
        Document document = notes.document();
        int before = subject.from() - 1;
        while (before > sentence.from()
                && (words.is("determiner", document.key(before))
                        || words.is("title", document.key(before))
                        || words.is("rank", document.key(before))
                        || notes.covering(before)
                                .filter(spot -> spot.form() == Spot.Form.ATTRIBUTIVE)
                                .isPresent())) {
            before--;
        }
        boolean modifier = before >= sentence.from()
                && document.key(before).matches("of|from|for|in|at|with|to|by|on|against|near|between");
        boolean speaksFor =
                document.key(before).matches("of|from") && words.is("member-noun", document.key(before - 1));
        return modifier && !speaksFor;
    }

    /** "If the Americans stayed, ...": nothing of such a sentence before its verb is said to be so. */
    private boolean isHypothetical(Document document, Sentence sentence, int at) {
        Set<String> before = new HashSet<>();
        for (int each = sentence.from(); each < at; each++) {
            before.add(document.key(each));
        }
        boolean reported = before.contains("reports")
                && (before.contains("denied") || before.contains("denies") || before.contains("dismissed"));
        return before.stream().anyMatch(word -> words.is("doubting", word))
                || before.contains("if")
                || before.contains("unless")
                || before.contains("whether")
                || reported
                || (before.contains("had") && document.key(sentence.from()).equals("had"));
    }

    /** "Neither the Pentagon nor Baghdad". */
    private static boolean isNegated(Document document, Spot spot) {
        int before = document.key(spot.from() - 1).equals("the") ? spot.from() - 2 : spot.from() - 1;
        return NEGATIVE.contains(document.key(before));
    }

    /** The mode that the words around the verb give; null where they leave it open. */
    private @org.jspecify.annotations.Nullable Modality modality(Document document, Frame frame, FrameMatch match) {
        boolean proposed = frame.marks().contains("P");
        if (match.subjects().stream().anyMatch(spot -> isNegated(document, spot))) {
            return Modality.DENIED;
        }
        for (int at = match.skipped().nextSetBit(0);
                at >= 0;
                at = match.skipped().nextSetBit(at + 1)) {
            String key = document.key(at);
            if (words.is("denying", key)) {
                return Modality.DENIED;
            }
            if (words.is("uncertain", key) && !key.equals("would")) {
                return null;
            }
            proposed |= words.is("proposing", key) || key.equals("would");
        }
        int trigger = match.trigger();
        if (trigger > 0
                && (words.is("denying", document.key(trigger - 1))
                        || document.key(trigger - 1).equals("no"))) {
            return Modality.DENIED;
        }
        return proposed && !frame.marks().contains("C") ? Modality.PROPOSED : Modality.ACTUAL;
    }
}
