package org.w3id.diwan.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;

/** Places that only the text tells from people and words: "in Austin", "AUSTIN, Texas", and whatever place begins a dateline. */
final class Towns {
    private final Map<String, String> doubtful = new HashMap<>();
    private final Words words;

    Towns(Words words) {
        this.words = words;
        for (Gazetteer.Town town : Gazetteer.towns()) {
            if (town.doubtful()) {
                doubtful.put(Fold.key(town.name()), town.name());
            }
        }
    }

    /** Adds them where no person of the document bears the name. */
    void find(Notes notes) {
        Document document = notes.document();
        Set<String> shown = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            dateline(notes, sentence).ifPresent(shown::add);
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (doubtful.containsKey(document.key(at)) && isAlone(notes, sentence, at) && isShown(notes, at)) {
                    shown.add(document.key(at));
                }
            }
        }
        notes.spots().stream()
                .filter(spot -> spot.entity().isPerson())
                .forEach(spot -> shown.remove(document.key(spot.to() - 1)));
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (shown.contains(document.key(at)) && isAlone(notes, sentence, at)) {
                    String name = doubtful.getOrDefault(document.key(at), title(document, at, at + 1));
                    notes.add(new Spot(at, at + 1, notes.propose(name, "Place"), Form.NAME));
                }
            }
        }
    }

    /** The place in capitals at the head of a dateline, if nothing is known to stand there; a place of one word is returned. */
    private Optional<String> dateline(Notes notes, Sentence sentence) {
        Document document = notes.document();
        int at = sentence.from();
        if (Dateline.endsAt(document, sentence) < 0) {
            return Optional.empty();
        }
        while (at < sentence.to()
                && document.token(at).isAllCapitals()
                && document.token(at).text().length() > 2
                && notes.covering(at).isEmpty()) {
            at++;
        }
        boolean ends = document.token(at).text().matches("[,(–—-]");
        if (at == sentence.from() || !ends) {
            return Optional.empty();
        }
        if (at == sentence.from() + 1) {
            return Optional.of(document.key(sentence.from()));
        }
        notes.add(
                new Spot(sentence.from(), at, notes.propose(title(document, sentence.from(), at), "Place"), Form.NAME));
        return Optional.empty();
    }

    private static String title(Document document, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int at = from; at < to; at++) {
            String text = document.token(at).text();
            name.append(at > from ? " " : "")
                    .append(text.substring(0, 1))
                    .append(text.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private boolean isAlone(Notes notes, Sentence sentence, int at) {
        Document document = notes.document();
        return notes.covering(at).isEmpty()
                && document.token(at).isCapitalised()
                && !isName(notes, sentence, at - 1)
                && !isName(notes, sentence, at + 1);
    }

    private static boolean isName(Notes notes, Sentence sentence, int at) {
        return sentence.holds(at)
                && at != sentence.from()
                && notes.document().token(at).isWord()
                && notes.document().token(at).isCapitalised()
                && notes.covering(at).isEmpty();
    }

    /** Whether a preposition of place stands before it, or its state or country after it. */
    private boolean isShown(Notes notes, int at) {
        Document document = notes.document();
        boolean region = document.key(at + 1).equals(",")
                && notes.beginningAt(at + 2)
                        .filter(spot -> spot.entity().isPlace())
                        .isPresent();
        return region
                || (words.is("citying", document.key(at - 1))
                        && !document.key(at - 1).startsWith("visit"));
    }
}
