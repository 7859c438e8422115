package org.w3id.diwan.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3id.diwan.article.parse.Clauses;
import org.w3id.diwan.article.parse.Parse;

/**
 * A way through a sentence's tree, such as {@code obj:rocket|missile>at|on}. Steps go from one word to others: {@code subj} who acts,
 * {@code obj} what is acted on (both also of the passive), {@code poss} the possessor, {@code adj} an adjective or compound before it,
 * {@code left} a bare word before a participle ("Iran-backed"), {@code head} what it describes, {@code named} what it stands in apposition
 * to, {@code self} itself, {@code first} the first of a list that it belongs to, {@code below} anything below it, {@code xcomp}, {@code ccomp}, {@code aux}, {@code acl}, {@code advcl}, {@code
 * compound} a universal dependency, {@code ^a|b} up to the nearest word that governs it, anything else a preposition. After a colon: the
 * only words that the step may reach.
 *
 * @param steps its steps
 */
record TreePath(List<Step> steps) {
    private static final Pattern NEXT = Pattern.compile(">");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Set<String> DEPENDENCIES =
            Set.of("xcomp", "ccomp", "aux", "acl", "advcl", "compound", "nsubj", "advmod", "det");
    private static final Set<String> PARTITIVE = Set.of(
            "series", "number", "wave", "round", "spate", "string", "dozen", "hundred", "barrage", "set", "campaign");

    /**
     * One step.
     *
     * @param name what it follows
     * @param any the alternatives of a preposition or of the words above
     * @param only the words it may reach; empty for any
     */
    record Step(String name, Set<String> any, Set<String> only) {}

    static TreePath parse(String written) {
        return new TreePath(NEXT.splitAsStream(written).map(TreePath::step).toList());
    }

    private static Step step(String written) {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        Set<String> only = colon < 0 ? Set.of() : Set.of(BAR.split(written.substring(colon + 1)));
        if (name.startsWith("^")) {
            return new Step("^", name.length() == 1 ? Set.of() : Set.of(BAR.split(name.substring(1))), only);
        }
        return new Step(name, Set.of(BAR.split(name)), only);
    }

    /** Whether it ends in an adjective or compound, so that a mere attribute ("Iraqi") may be meant. */
    boolean endsInAttribute() {
        String last = steps.get(steps.size() - 1).name();
        return last.equals("adj") || last.equals("left") || last.equals("poss");
    }

    /** Whether it goes nowhere. */
    boolean isSelf() {
        return steps.size() == 1 && steps.get(0).name().equals("self");
    }

    /** The words it leads to from one. */
    Set<Integer> from(Parse parse, int node) {
        Clauses clauses = new Clauses(parse);
        Set<Integer> here = Set.of(node);
        for (Step step : steps) {
            Set<Integer> next = new LinkedHashSet<>();
            for (int each : here) {
                follow(parse, clauses, each, step)
                        .filter(to -> step.only().isEmpty()
                                || step.only().contains(parse.node(to).lemma()))
                        .forEach(next::add);
            }
            here = next;
        }
        return here;
    }

    private static IntStream follow(Parse parse, Clauses clauses, int node, Step step) {
        return switch (step.name()) {
            case "self" -> IntStream.of(node);
            case "subj" -> listed(clauses, clauses.agents(node), step);
            case "obj" -> listed(clauses, clauses.patients(node), step);
            case "poss" -> parse.children(node, "nmod:poss");
            case "adj" ->
                IntStream.concat(
                        IntStream.concat(parse.children(node, "amod"), parse.children(node, "compound")),
                        parse.children(node, "nmod:poss"));
            case "left" -> left(parse, node);
            case "head" ->
                parse.node(node).is("amod") ? IntStream.of(parse.node(node).head()) : IntStream.empty();
            case "named" -> named(parse, node);
            case "first" ->
                parse.node(node).is("conj") ? IntStream.of(parse.node(node).head()) : IntStream.empty();
            case "below" -> IntStream.range(0, parse.size()).filter(each -> clauses.isBelow(each, node));
            case "^" -> up(parse, node, step.any());
            default ->
                DEPENDENCIES.contains(step.name())
                        ? parse.children(node, step.name())
                        : listed(clauses, clauses.joinedBy(node, step.any()), step);
        };
    }

    /** Where only some words will do, any of a list may be it: "rockets and drones". */
    private static IntStream listed(Clauses clauses, List<Integer> nodes, Step step) {
        return step.only().isEmpty()
                ? nodes.stream().mapToInt(Integer::intValue)
                : nodes.stream()
                        .flatMap(each -> clauses.coordinated(each).stream())
                        .mapToInt(Integer::intValue);
    }

    private static IntStream left(Parse parse, int node) {
        return parse.children(node)
                .filter(each -> each < node && !parse.node(each).is("punct"))
                .filter(each -> parse.children(each, "case").findAny().isEmpty());
    }

    private static IntStream named(Parse parse, int node) {
        IntStream below = parse.children(node, "appos");
        Parse.Node here = parse.node(node);
        boolean title = here.is("appos") || here.is("compound");
        return title ? IntStream.concat(IntStream.of(here.head()), below) : below;
    }

    /** The governing word if it is one of these; "a series of" and coordination do not count. */
    private static IntStream up(Parse parse, int node, Set<String> lemmas) {
        int at = parse.node(node).head();
        int from = node;
        while (at >= 0
                && (parse.node(from).is("conj")
                        || (PARTITIVE.contains(parse.node(at).lemma())
                                && parse.node(at).isNoun()))) {
            from = at;
            at = parse.node(at).head();
        }
        boolean wanted =
                at >= 0 && (lemmas.isEmpty() || lemmas.contains(parse.node(at).lemma()));
        return wanted && !(lemmas.isEmpty() && parse.node(from).is("acl")) ? IntStream.of(at) : IntStream.empty();
    }
}
