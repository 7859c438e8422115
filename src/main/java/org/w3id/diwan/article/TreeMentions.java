package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3id.diwan.article.parse.Clauses;
import org.w3id.diwan.article.parse.Parse;

/** Which mentions a word of a parsed sentence stands for: its own, those listed with it, the one in apposition to it. */
final class TreeMentions {
    private static final Set<String> LEADING = Set.of("lead", "head");
    private static final Set<String> PERSONAL = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> JUDGING =
            Set.of("thank", "praise", "hail", "laud", "commend", "criticize", "condemn", "blame", "accuse", "credit");
    private static final Set<String> LINKING =
            Set.of("link", "belong", "affiliate", "use", "control", "run", "align", "associate", "tie", "operate");

    private final Notes notes;
    private final Masked masked;
    private final Parse parse;
    private final Words words;
    private final Clauses clauses;

    TreeMentions(Notes notes, Masked masked, Parse parse, Words words) {
        this.notes = notes;
        this.masked = masked;
        this.parse = parse;
        this.words = words;
        this.clauses = new Clauses(parse);
    }

    /** The spot at a word. */
    Optional<Spot> at(int node) {
        return notes.beginningAt(masked.tokens().get(node));
    }

    /**
     * The spots that a word stands for.
     *
     * @param trigger the word that says something of it
     * @param attributes whether a mere attribute counts, "Iraqi"
     * @param marks whether an unnamed part or instrument counts as its owner ("parts": "Turkish warplanes"), or delegates as their body
     *     ("delegates")
     */
    List<Spot> reached(int node, int trigger, boolean attributes, Set<String> marks) {
        List<Spot> spots = new ArrayList<>();
        for (int each : clauses.coordinated(node, trigger)) {
            spots.addAll(one(each, attributes, marks));
        }
        return spots;
    }

    private List<Spot> one(int node, boolean attributes, Set<String> marks) {
        if (at(node).isPresent()) {
            return speaksFor(node)
                    .or(() -> at(node).filter(spot -> attributes || spot.form() != Spot.Form.ATTRIBUTIVE))
                    .stream()
                    .toList();
        }
        if (parse.node(node).tag().startsWith("PRP")) {
            return pronoun(node).stream().toList();
        }
        Optional<Spot> named = beside(node).or(() -> led(node));
        return named.isPresent() ? List.of(named.get()) : owners(node, marks);
    }

    /** "Lawmakers from A" act for A. */
    private Optional<Spot> speaksFor(int node) {
        return at(node).filter(spot -> spot.entity().name().endsWith("(unnamed)"))
                .flatMap(spot -> clauses.joinedBy(node, Set.of("from", "of")).stream()
                        .flatMap(each -> mention(each).stream())
                        .filter(other -> notes.book().isA(other.entity(), "Body"))
                        .findFirst());
    }

    /** The name of somebody described: "the minister, A", "A, a network that ...", "Minister A". */
    private Optional<Spot> beside(int node) {
        Parse.Node here = parse.node(node);
        return parse.children(node, "appos")
                .boxed()
                .flatMap(each -> mention(each).stream())
                .findFirst()
                .or(() -> here.is("appos") ? mention(here.head()) : Optional.empty())
                .or(() -> band(node))
                .or(() -> titled(node));
    }

    /** "The A militia" is A. */
    private Optional<Spot> band(int node) {
        return !words.is("band-noun", parse.node(node).lemma())
                ? Optional.empty()
                : parse.children(node, "compound")
                        .boxed()
                        .flatMap(each -> mention(each).stream())
                        .filter(spot -> notes.book().isA(spot.entity(), "ArmedGroup"))
                        .findFirst();
    }

    private Optional<Spot> mention(int node) {
        return at(node).filter(spot -> spot.form() != Spot.Form.ATTRIBUTIVE);
    }

    /** A title that the parser took for the head of the name. */
    private Optional<Spot> titled(int node) {
        String lemma = parse.node(node).lemma();
        boolean title = words.is("post-word", lemma) || words.is("rank", lemma) || words.is("title", lemma);
        return !title
                ? Optional.empty()
                : IntStream.concat(parse.children(node, "flat"), parse.children(node, "compound"))
                        .boxed()
                        .flatMap(each -> mention(each).stream())
                        .filter(spot -> spot.entity().isPerson())
                        .findFirst();
    }

    /** "A delegation led by B" acts as B does. */
    private Optional<Spot> led(int node) {
        if (!parse.node(node).lemma().equals("delegation")) {
            return Optional.empty();
        }
        return IntStream.range(node + 1, parse.size())
                .filter(each -> LEADING.contains(parse.node(each).lemma()) && clauses.isPassive(each))
                .filter(each ->
                        clauses.isBelow(each, node) || clauses.patients(each).contains(node))
                .boxed()
                .flatMap(each -> clauses.agents(each).stream())
                .flatMap(each -> mention(each).stream())
                .filter(spot -> spot.entity().isPerson())
                .findFirst();
    }

    /** Whom "its" or "he" means in the same sentence: the subject before it, or whom somebody thanks or blames for it. */
    private Optional<Spot> pronoun(int node) {
        boolean person = PERSONAL.contains(parse.node(node).lemma())
                || PERSONAL.contains(parse.node(node).form());
        for (int at = parse.node(node).head(); at >= 0; at = parse.node(at).head()) {
            List<Integer> meant = JUDGING.contains(parse.node(at).lemma()) ? clauses.patients(at) : clauses.agents(at);
            Optional<Spot> spot = meant.stream()
                    .filter(each -> each != node && each < node)
                    .flatMap(each -> mention(each).stream())
                    .findFirst();
            if (spot.isPresent()) {
                return spot.filter(each -> each.entity().isPerson() == person);
            }
        }
        return Optional.empty();
    }

    /** "warplanes of", "its fighters", "Turkish positions", "targets linked to"; but a country's militia is not the country. */
    private List<Spot> owners(int node, Set<String> marks) {
        String lemma = parse.node(node).lemma();
        boolean band = words.is("band-noun", lemma);
        boolean part = marks.contains("parts") && (band || words.is("part-noun", lemma));
        if (!part && !(marks.contains("delegates") && words.is("delegate-noun", lemma))) {
            return List.of();
        }
        IntStream attributes = IntStream.concat(
                IntStream.concat(parse.children(node, "nmod:poss"), parse.children(node, "compound")),
                parse.children(node, "amod"));
        IntStream joined = clauses.joinedBy(node, Set.of("of", "from")).stream().mapToInt(Integer::intValue);
        return IntStream.concat(IntStream.concat(attributes, joined), linked(node, lemma))
                .boxed()
                .flatMap(each -> clauses.coordinated(each).stream())
                .flatMap(each -> at(each).stream())
                .filter(spot -> !band || notes.book().isA(spot.entity(), "ArmedGroup"))
                .toList();
    }

    private IntStream linked(int node, String lemma) {
        return !words.is("target-noun", lemma)
                ? IntStream.empty()
                : parse.children(node, "acl")
                        .filter(each -> LINKING.contains(parse.node(each).lemma()))
                        .flatMap(each -> clauses.joinedBy(each, Set.of("to", "with", "by")).stream()
                                .mapToInt(Integer::intValue));
    }
}
