package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.model.Period;

/** Finds who said what: reports with a verb of speech before or after, "according to", pronouns, and quotations that run on. */
final class Speech {
    private static final Set<String> PASSIVE = Set.of("is", "are", "was", "were", "be", "been", "being");

    private final Words words;
    private final SpeechVerbs verbs;
    private final Subjects subjects;
    private final Book book;

    Speech(Words words, SpeechVerbs verbs, Subjects subjects, Book book) {
        this.words = words;
        this.verbs = verbs;
        this.subjects = subjects;
        this.book = book;
    }

    /** The speech acts of a document in order. */
    List<Said> find(Notes notes, Times times) {
        List<Said> all = new ArrayList<>();
        boolean open = false;
        int paragraph = -1;
        for (Sentence sentence : notes.document().sentences()) {
            if (sentence.paragraph() != paragraph) {
                open = false;
                paragraph = sentence.paragraph();
            }
            boolean quoted =
                    open || isQuote(notes.document().token(sentence.from()).text());
            open = quotesOpen(notes.document(), sentence, open);
            List<Said> here = inSentence(notes, times, sentence, all);
            if (here.isEmpty() && quoted) {
                runOn(notes.document(), sentence, all);
            }
            all.addAll(here);
        }
        return all;
    }

    private static boolean isQuote(String text) {
        return text.equals("“") || text.equals("\"");
    }

    private static boolean quotesOpen(Document document, Sentence sentence, boolean before) {
        boolean open = before;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            String text = document.token(at).text();
            open = text.equals("\"") ? !open : text.equals("“") || (open && !text.equals("”"));
        }
        return open;
    }

    /** A quotation without a verb goes on from the statement before it, in the same paragraph or the next. */
    private static void runOn(Document document, Sentence sentence, List<Said> all) {
        if (all.isEmpty()) {
            return;
        }
        Said last = all.get(all.size() - 1);
        int before = document.sentenceOf(last.to() - 1).paragraph();
        if (sentence.paragraph() == before && last.to() == sentence.from()) {
            all.set(all.size() - 1, last.until(sentence.to()));
        } else if (isNextParagraph(document, last, sentence)) {
            all.add(new Said(last.speakers(), "Saying", sentence.from(), sentence.to(), -1, last.when()));
        }
    }

    private static boolean isNextParagraph(Document document, Said last, Sentence sentence) {
        int end = last.to();
        return end >= sentence.from() || document.sentenceOf(end).from() == sentence.from();
    }

    private List<Said> inSentence(Notes notes, Times times, Sentence sentence, List<Said> earlier) {
        List<Said> found = new ArrayList<>();
        Document document = notes.document();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            int verb = at;
            Optional<Said> said =
                    document.key(at).equals("according") && document.key(at + 1).equals("to")
                            ? accordingTo(notes, sentence, at)
                            : verbs.at(document, at)
                                    .filter(each -> notes.covering(verb).isEmpty()
                                            && !isNoun(document, verb)
                                            && !isReception(notes, verb, each)
                                            && !(each.lemma().equals("renew") && isQuoted(document, sentence, verb)))
                                    .flatMap(each -> report(notes, times, sentence, verb, each, found, earlier));
            said.ifPresent(found::add);
        }
        return SpeechSpan.cut(found);
    }

    private Optional<Said> accordingTo(Notes notes, Sentence sentence, int at) {
        Spot named = null;
        for (Spot spot : notes.within(at, Math.min(sentence.to(), at + 18))) {
            boolean broken = named != null
                    && notes.document().written(named.to(), spot.from() + 1).contains(",");
            if (!broken
                    && book.isA(spot.entity(), "Actor")
                    && spot.isMention()
                    && (named == null || spot.entity().isPerson())) {
                named = spot;
            }
        }
        return Optional.ofNullable(named)
                .map(spot -> new Said(
                        List.of(spot.entity()),
                        book.isA(spot.entity(), "Media") ? "Reporting" : "Saying",
                        sentence.from(),
                        sentence.to(),
                        at,
                        Period.UNKNOWN));
    }

    private boolean isNoun(Document document, int at) {
        String before = document.key(at - 1);
        return words.is("determiner", before)
                || before.matches("s|of|in|by|with|on|to|at|for|no|from|formal|joint|such|denied|be")
                || PASSIVE.contains(before);
    }

    private Optional<Said> report(
            Notes notes,
            Times times,
            Sentence sentence,
            int verb,
            SpeechVerbs.Verb meant,
            List<Said> found,
            List<Said> earlier) {
        Document document = notes.document();
        Period when = times.near(sentence, verb);
        boolean gerund = verbs.isGerund(meant, document.key(verb));
        Said before = found.isEmpty() ? null : found.get(found.size() - 1);
        if (document.key(verb).endsWith("ing")) {
            boolean follows = gerund && document.token(Math.max(0, verb - 1)).is(",");
            if (follows && before != null) {
                return Optional.of(new Said(before.speakers(), meant.act(), verb, sentence.to(), verb, before.when()));
            }
            return notes.endingAt(verb)
                    .filter(spot -> gerund && spot.isMention() && book.isA(spot.entity(), "Body"))
                    .map(spot -> new Said(
                            List.of(spot.entity()), meant.act(), spot.from(), sentence.to(), verb, Period.UNKNOWN));
        }
        if (before != null
                && document.key(verb - 1).equals("and")
                && verb - 1 > before.verb()
                && !isQuoteBetween(document, before.verb(), verb)) {
            return Optional.of(new Said(before.speakers(), meant.act(), verb, sentence.to(), verb, before.when()));
        }
        if (meant.lemma().equals("quote")) {
            return notes.within(verb, Math.min(sentence.to(), verb + 6)).stream()
                    .filter(spot -> spot.isMention() && book.isA(spot.entity(), "Actor"))
                    .findFirst()
                    .map(spot ->
                            new Said(List.of(spot.entity()), "Saying", sentence.from(), sentence.to(), verb, when));
        }
        Optional<Spot> opening = before == null ? opening(notes, sentence, verb) : Optional.empty();
        if (opening.isPresent()) {
            return Optional.of(
                    new Said(List.of(opening.get().entity()), meant.act(), sentence.from(), sentence.to(), verb, when));
        }
        Optional<Said> inverted = inverted(notes, sentence, verb, meant, when);
        return inverted.or(() -> direct(notes, times, sentence, verb, meant, when, earlier));
    }

    private static boolean isQuoteBetween(Document document, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            if (document.token(at).text().matches("[“”\"]")) {
                return true;
            }
        }
        return false;
    }

    /** "...," said the Pentagon in a statement. */
    private Optional<Said> inverted(Notes notes, Sentence sentence, int verb, SpeechVerbs.Verb meant, Period when) {
        Document document = notes.document();
        String before = verb > sentence.from() ? document.token(verb - 1).text() : "";
        if (!before.matches("[”\",]") || !words.is("inverting", document.key(verb))) {
            return Optional.empty();
        }
        for (Spot spot : notes.within(verb, Math.min(sentence.to(), verb + 9))) {
            boolean near = isTight(document, verb + 1, spot.from());
            if (near
                    && spot.isMention()
                    && book.isA(spot.entity(), "Actor")
                    && isHead(notes, spot)
                    && !(before.equals(",") && isActing(document, spot.to()))) {
                return Optional.of(
                        new Said(List.of(spot.entity()), meant.act(), sentence.from(), sentence.to(), verb, when));
            }
        }
        return Optional.empty();
    }

    /** Whether what follows a name makes it the subject of what is said: "..., said the coalition had no reason". */
    private boolean isActing(Document document, int at) {
        String key = document.key(at);
        return words.is("auxiliary", key) || words.is("verb", key) || words.is("proposing", key) || key.equals("ought");
    }

    /** Whether a quotation opened in this sentence and has not closed: its verbs are the speaker's own words. */
    private static boolean isQuoted(Document document, Sentence sentence, int verb) {
        boolean open = false;
        for (int at = sentence.from(); at < verb; at++) {
            String text = document.token(at).text();
            open = text.equals("\"") ? !open : text.equals("“") || (open && !text.equals("”"));
        }
        return open;
    }

    /** "She welcomed A. B. to the office". */
    private static boolean isReception(Notes notes, int verb, SpeechVerbs.Verb meant) {
        return meant.lemma().equals("welcome")
                && notes.within(verb, verb + 5).stream()
                        .findFirst()
                        .filter(spot -> spot.entity().isPerson())
                        .isPresent();
    }

    /** "The party holds twenty seats and has called for a vote": what begins the sentence speaks. */
    private Optional<Spot> opening(Notes notes, Sentence sentence, int verb) {
        Document document = notes.document();
        int at = verb - 1;
        while (at > sentence.from()
                && (words.is("auxiliary", document.key(at)) || words.is("adverb", document.key(at)))) {
            at--;
        }
        if (at == verb - 1 || !document.key(at).equals("and")) {
            return Optional.empty();
        }
        int first = words.is("determiner", document.key(sentence.from())) ? sentence.from() + 1 : sentence.from();
        return notes.beginningAt(first)
                .filter(spot -> spot.isMention() && book.isA(spot.entity(), "Actor"))
                .filter(spot -> words.is("verb", document.key(spot.to())));
    }

    /** Whether only articles, titles and capitalised words stand between. */
    private boolean isTight(Document document, int from, int to) {
        for (int at = from; at < to; at++) {
            String key = document.key(at);
            if (!words.is("determiner", key)
                    && !words.is("title", key)
                    && !words.is("rank", key)
                    && !words.is("post-word", key)
                    && !document.token(at).isCapitalised()
                    && !key.matches("of|for|s|-")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a spot is not but a title's part: "said Pentagon Press Secretary Pat Ryder". */
    private boolean isHead(Notes notes, Spot spot) {
        return spot.entity().isPerson()
                || !notes.document()
                        .token(Math.min(spot.to(), notes.document().size() - 1))
                        .isCapitalised();
    }

    private Optional<Said> direct(
            Notes notes,
            Times times,
            Sentence sentence,
            int verb,
            SpeechVerbs.Verb meant,
            Period when,
            List<Said> earlier) {
        Document document = notes.document();
        int end = subjects.beforeVerb(notes, times.dated(), sentence, verb);
        if (end < 0) {
            return Optional.empty();
        }
        Optional<Spot> spot = subjects.of(notes, times.dated(), sentence, verb);
        if (spot.isPresent()) {
            List<Known> speakers = speakers(notes, sentence, spot.get());
            return speakers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Said(
                            speakers,
                            act(meant, speakers),
                            SpeechSpan.begin(document, sentence, spot.get().from(), verb),
                            sentence.to(),
                            verb,
                            when));
        }
        return new Unnamed(words, book)
                .speaker(notes, sentence, end, earlier)
                .map(known -> new Said(
                        List.of(known),
                        act(meant, List.of(known)),
                        SpeechSpan.begin(document, sentence, end, verb),
                        sentence.to(),
                        verb,
                        when));
    }

    private String act(SpeechVerbs.Verb verb, List<Known> speakers) {
        boolean media = speakers.stream().allMatch(known -> book.isA(known, "Media"));
        return media && verb.act().equals("Saying") ? "Reporting" : verb.act();
    }

    private List<Known> speakers(Notes notes, Sentence sentence, Spot last) {
        if (last.form() == Spot.Form.PASSING) {
            notes.replace(last, last.as(Spot.Form.NOMINAL));
        }
        return subjects.listed(notes, sentence, last).stream()
                .filter(spot -> spot.form() != Spot.Form.ATTRIBUTIVE && book.isA(spot.entity(), "Actor"))
                .map(Spot::entity)
                .distinct()
                .toList();
    }
}
