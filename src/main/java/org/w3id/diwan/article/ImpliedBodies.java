package org.w3id.diwan.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.Spot.Form;

/** The body of a post whose title does not name it, where the words around or the document do: "Special Representative A. B.". */
final class ImpliedBodies {
    private static final Set<String> CONGRESS = Set.of("us-congress", "us-senate", "us-house-of-representatives");
    private static final int PARTY = 5;

    private final Book book;

    ImpliedBodies(Book book) {
        this.book = book;
    }

    /**
     * The body that a post is in, if something tells it.
     *
     * @param begin where the post's words begin
     * @param person who holds it, behind or before them
     */
    Optional<Spot> of(Notes notes, Posts.Post post, int begin, Spot person) {
        Optional<Known> body = switch (post.name()) {
            case "Special Representative" -> owner(notes, begin).or(() -> unitedNations(notes));
            case "secretary-general" -> owner(notes, begin).or(() -> society(notes, begin));
            case "Representative", "representative" ->
                isMemberOfCongress(notes, begin, person)
                        ? book.named("United States House of Representatives")
                        : Optional.empty();
            case "Senator" ->
                isMemberOfCongress(notes, begin, person) ? book.named("United States Senate") : Optional.empty();
            default -> Optional.empty();
        };
        return body.map(known -> attributive(begin, known));
    }

    /** "The Kurdish interior minister" is the region's, "Iraq's Kurdish interior minister" is not; nor has the region a foreign minister. */
    Optional<Spot> kurdish(Notes notes, Posts.Post post, int begin, Spot person) {
        Document document = notes.document();
        boolean regional = post.name().matches("(Deputy )?Minister of (?!Foreign|Defense).*|(Deputy )?Prime Minister")
                && document.key(begin - 1).equals("kurdish")
                && !document.key(begin - 2).equals("s")
                && book.postsOf(person.entity().id()).isEmpty();
        return regional
                ? book.named("Kurdistan Regional Government").map(known -> attributive(begin, known))
                : Optional.empty();
    }

    private static Spot attributive(int at, Known known) {
        return new Spot(at, at + 1, known, Form.ATTRIBUTIVE);
    }

    /** "Its special representative": of the one body named before in the sentence. */
    private Optional<Known> owner(Notes notes, int begin) {
        return notes.document().key(begin - 1).equals("its") ? society(notes, begin) : Optional.empty();
    }

    /** The one society that the sentence names before a post. */
    private Optional<Known> society(Notes notes, int begin) {
        int from = notes.document().sentenceOf(begin).from();
        List<Known> bodies = notes.within(from, begin).stream()
                .filter(Spot::isMention)
                .map(Spot::entity)
                .filter(this::isSociety)
                .distinct()
                .toList();
        return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
    }

    private boolean isSociety(Known known) {
        return book.isA(known, "Body")
                && !known.type().equals("UnnamedGroup")
                && List.of("Government", "GovernmentOffice", "MilitaryUnit", "Media").stream()
                        .noneMatch(type -> book.isA(known, type));
    }

    /** Where the document speaks of a mission of the United Nations, or of them and of no American government that sends such people too. */
    private Optional<Known> unitedNations(Notes notes) {
        boolean mission = anyNamed(notes, "United Nations .*Mission.*");
        boolean itself = anyNamed(notes, "United Nations");
        boolean american = anyNamed(notes, "(Government of the )?United States");
        return mission || (itself && !american) ? book.named("United Nations") : Optional.empty();
    }

    private static boolean anyNamed(Notes notes, String pattern) {
        return notes.spots().stream().anyMatch(spot -> spot.entity().name().matches(pattern));
    }

    /** A title in capitals right before a name, in a text on Congress, or "Representative A. B., a Republican". */
    private boolean isMemberOfCongress(Notes notes, int begin, Spot person) {
        Document document = notes.document();
        if (begin + 1 != person.from() || !document.token(begin).isCapitalised()) {
            return false;
        }
        for (int at = person.to(); at < person.to() + PARTY; at++) {
            if (document.key(at).matches("republican|democrat")) {
                return true;
            }
        }
        boolean elsewhere = document.key(person.to()).equals("of")
                && notes.within(person.to(), Math.min(document.size(), person.to() + PARTY)).stream()
                        .anyMatch(spot -> book.isA(spot.entity(), "Body"));
        return !elsewhere
                && notes.spots().stream()
                        .anyMatch(spot -> CONGRESS.contains(spot.entity().id().value())
                                || spot.entity().name().matches("(House|Senate) .*Committee.*"));
    }
}
