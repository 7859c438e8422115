package org.w3id.diwan.article;

import java.util.Optional;
import org.w3id.diwan.article.Spot.Form;

/** Organs of a state named without it, "the Ministry of Defense": those of the country the document is about. */
final class BareOrgans {
    private final Organs organs;
    private final HomeCountry home;

    BareOrgans(Organs organs, HomeCountry home) {
        this.organs = organs;
        this.home = home;
    }

    void find(Notes notes) {
        Document document = notes.document();
        boolean american = notes.spots().stream()
                .anyMatch(spot -> spot.entity()
                        .id()
                        .value()
                        .matches("us-(?!iraq).*|government-of-the-united-states|united-states"));
        Optional<Country> country = home.of(notes);
        for (Sentence sentence : document.sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                int from = at;
                organs.at(document, at)
                        .filter(organ -> isName(notes, from, organ)
                                && !(american && organ.keys().size() == 1)
                                && (country.isPresent() || !organ.template().contains("{")))
                        .ifPresent(organ -> notes.add(spot(notes, from, organ, country)));
            }
        }
    }

    private static boolean isName(Notes notes, int from, Organs.Organ organ) {
        Document document = notes.document();
        int end = Organs.end(document, from, organ);
        boolean capital =
                document.token(from).isCapitalised() && document.token(end - 1).isCapitalised();
        return capital
                && !(organ.nominal() && organ.keys().size() == 1)
                && document.key(from - 1).equals("the")
                && notes.within(from, end).stream().allMatch(spot -> spot.to() < end || spot.from() > from)
                && notes.covering(from).isEmpty();
    }

    private static Spot spot(Notes notes, int from, Organs.Organ organ, Optional<Country> country) {
        int end = Organs.end(notes.document(), from, organ);
        for (Spot inner : java.util.List.copyOf(notes.within(from, end))) {
            notes.remove(inner);
        }
        String name = country.map(each -> organ.name(each, each.adjective())).orElse(organ.template());
        return new Spot(from, end, notes.propose(name, organ.type()), Form.NAME);
    }
}
