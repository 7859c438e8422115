package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;

/** Armed groups that are described by their backer: "Iran-backed militias", "pro-Iranian factions". */
final class Groups {
    private static final Set<String> BACKED = Set.of("backed", "aligned", "supported", "linked", "allied", "sponsored");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final int REACH = 4;

    private final Words words;

    Groups(Words words) {
        this.words = words;
    }

    void find(Notes notes, Countries countries) {
        for (Spot spot : new ArrayList<>(notes.spots())) {
            if (spot.form() == Form.ATTRIBUTIVE
                    && countries.of(spot.entity().id()).isPresent()) {
                add(notes, countries, spot);
            }
        }
    }

    private void add(Notes notes, Countries countries, Spot spot) {
        Document document = notes.document();
        boolean pro = document.key(spot.from() - 1).equals("-")
                && document.key(spot.from() - 2).equals("pro");
        boolean backed = document.key(spot.to()).equals("-") && BACKED.contains(document.key(spot.to() + 1));
        if (!pro && !backed) {
            return;
        }
        int after = backed ? spot.to() + 2 : spot.to();
        Sentence sentence = document.sentenceOf(spot.from());
        int head = head(notes, after, Math.min(sentence.to(), after + REACH));
        int first = pro ? spot.from() - 2 : spot.from();
        if (head < 0 || isVague(document, first) || describesAnother(notes, first)) {
            return;
        }
        String country = countries.of(spot.entity().id()).map(Country::name).orElse("");
        Known group = notes.propose(country + "-backed militias", "ArmedGroup");
        for (int at = spot.from(); at < head; at++) {
            Optional<Spot> inner = notes.beginningAt(at);
            inner.ifPresent(notes::remove);
        }
        int from = pro ? spot.from() - 2 : spot.from();
        notes.add(new Spot(from, head, group, Form.NOMINAL));
        if (backed) {
            notes.back(group, spot.entity(), from, head);
        }
    }

    /** "A, an Iran-backed group", "A is an Iran-backed group", "A and other Iran-backed groups". */
    private boolean describesAnother(Notes notes, int from) {
        Document document = notes.document();
        int at = from - 1;
        while (at >= 0 && (words.is("determiner", document.key(at)) || words.is("title", document.key(at)))) {
            at--;
        }
        boolean link = document.key(at).equals(",")
                || BE.contains(document.key(at))
                || (document.key(at).equals("and") && document.key(at + 1).equals("other"));
        return link
                && at < from - 1
                && notes.endingAt(at).filter(Spot::isMention).isPresent();
    }

    /** "an umbrella of Iran-backed factions" describes another body. */
    private static boolean isVague(Document document, int from) {
        return document.key(from - 1).equals("of")
                && document.key(from - 2).matches("umbrella|network|alliance|coalition|group|grouping");
    }

    /** The token after the noun for an armed group; -1 where another name or word comes first. */
    private int head(Notes notes, int from, int limit) {
        for (int at = from; at < limit; at++) {
            Optional<Spot> spot = notes.beginningAt(at);
            if (spot.isPresent() && spot.get().form() != Form.ATTRIBUTIVE) {
                return -1;
            }
            String key = notes.document().key(at);
            if (words.is("militia", key)) {
                boolean more = words.is("militia", notes.document().key(at + 1));
                boolean named =
                        notes.beginningAt(at + 1).filter(Spot::isMention).isPresent();
                return named ? -1 : more ? at + 2 : at + 1;
            }
            if (!notes.document().token(at).isWord() && !key.equals("-")) {
                return -1;
            }
            if (words.is("boundary", key) || words.is("preposition", key)) {
                return -1;
            }
        }
        return -1;
    }
}
