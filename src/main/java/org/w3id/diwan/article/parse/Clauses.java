package org.w3id.diwan.article.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who does what to whom in a parsed sentence, whatever its form: active and passive, relative and participle clauses, verbs that another
 * verb controls, verbs that share a subject. Nodes are given by their place, from 0.
 */
public final class Clauses {
    private static final Set<String> RELATIVE = Set.of("which", "who", "that", "whom");
    private static final Set<String> APPEALING = Set.of("call", "appeal", "plead", "press", "push", "wait");
    private static final int DEEPEST = 8;

    private final Parse parse;

    /** The clauses of a sentence. */
    public Clauses(Parse parse) {
        this.parse = parse;
    }

    /** Who acts: the subject, or in the passive whoever is named with "by". A noun has the subject of its copula. */
    public List<Integer> agents(int node) {
        return isPassive(node) ? by(node) : subjects(node, 0);
    }

    /** What is acted on: the object, or the subject of the passive. */
    public List<Integer> patients(int node) {
        if (isPassive(node)) {
            return subjects(node, 0);
        }
        List<Integer> objects = new ArrayList<>();
        IntStream.concat(parse.children(node, "obj"), parse.children(node, "iobj"))
                .forEach(each -> objects.add(antecedent(each, node)));
        return objects;
    }

    /**
     * Whether a verb is passive: by its auxiliary, or as a bare participle. "The talks hosted by A ended" may come with "hosted" as the
     * main verb; it is a participle all the same.
     */
    public boolean isPassive(int node) {
        Parse.Node verb = parse.node(node);
        if (parse.children(node)
                .anyMatch(each -> parse.node(each).relation().equals("aux:pass")
                        || parse.node(each).relation().equals("nsubj:pass"))) {
            return true;
        }
        if (!verb.tag().equals("VBN") || parse.children(node, "aux").findAny().isPresent()) {
            return false;
        }
        if (hasOwnSubject(node)) {
            return !by(node).isEmpty() && parse.children(node, "obj").findAny().isEmpty();
        }
        return verb.is("conj")
                ? isPassive(verb.head())
                : verb.is("acl") || verb.is("amod") || verb.is("advcl") || verb.is("dep");
    }

    /** The words that a preposition joins to a node. */
    public List<Integer> joinedBy(int node, Set<String> prepositions) {
        return IntStream.concat(parse.children(node, "obl"), parse.children(node, "nmod"))
                .filter(each -> hasCase(each, prepositions))
                .boxed()
                .toList();
    }

    /**
     * A node and those that are coordinated with it: but where a clause between them says something of the first alone, "A, who left, and
     * B", not those behind the clause.
     *
     * @param clause a word of the clause
     */
    public List<Integer> coordinated(int node, int clause) {
        boolean within = clause > node && isBelow(clause, node);
        return coordinated(node).stream()
                .filter(each -> !within || each < clause)
                .toList();
    }

    /** Whether a node hangs on another, directly or not. */
    public boolean isBelow(int node, int above) {
        int at = parse.node(node).head();
        while (at >= 0 && at != above) {
            at = parse.node(at).head();
        }
        return at == above;
    }

    /** A node and those that are coordinated with it. */
    public List<Integer> coordinated(int node) {
        List<Integer> all = new ArrayList<>(List.of(node));
        for (int next = 0; next < all.size(); next++) {
            parse.children(all.get(next), "conj")
                    .filter(each -> !isNegated(each) && all.size() < parse.size())
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether "not", "never", "no" or "neither" stands with a node itself. */
    public boolean isNegated(int node) {
        return parse.children(node)
                .anyMatch(each -> Set.of("not", "never", "no", "neither", "nor", "without")
                        .contains(parse.node(each).lemma()));
    }

    private boolean hasCase(int node, Set<String> prepositions) {
        return parse.children(node, "case")
                .anyMatch(each -> prepositions.contains(parse.node(each).lemma()));
    }

    /** "A delegation led by B met C" may come with "led" as the main verb, and with "met" hanging on it. */
    private boolean isReduced(int node) {
        return hasOwnSubject(node)
                && isPassive(node)
                && parse.children(node, "aux").findAny().isEmpty();
    }

    private boolean hasOwnSubject(int node) {
        return parse.children(node, "nsubj").findAny().isPresent();
    }

    private List<Integer> by(int node) {
        return joinedBy(node, Set.of("by"));
    }

    /** The grammatical subject; what has none takes that of the clause it hangs on. */
    private List<Integer> subjects(int node, int depth) {
        List<Integer> own = parse.children(node, "nsubj")
                .map(each -> antecedent(each, node))
                .boxed()
                .toList();
        Parse.Node here = parse.node(node);
        if (!own.isEmpty() || here.head() < 0 || depth > DEEPEST) {
            return own;
        }
        if (here.is("acl") || here.is("amod")) {
            return List.of(here.head());
        }
        if (here.is("xcomp")) {
            List<Integer> controlled = controlled(here.head());
            return controlled.isEmpty() || isPassive(here.head()) ? subjects(here.head(), depth + 1) : controlled;
        }
        boolean shares = here.is("conj")
                || (here.is("advcl") && !here.tag().equals("NN"))
                || (here.is("dep") && isReduced(here.head()));
        return shares && parse.node(here.head()).isVerb() ? subjects(here.head(), depth + 1) : List.of();
    }

    /** Whom a verb makes do something: "urged A to", "called on A to". */
    private List<Integer> controlled(int verb) {
        List<Integer> objects = parse.children(verb, "obj").boxed().toList();
        return !objects.isEmpty() || !APPEALING.contains(parse.node(verb).lemma())
                ? objects
                : joinedBy(verb, Set.of("on", "upon", "to", "for", "with"));
    }

    /** What a relative pronoun stands for; any other node itself. */
    private int antecedent(int node, int verb) {
        Parse.Node pronoun = parse.node(node);
        boolean relative = RELATIVE.contains(pronoun.lemma())
                && pronoun.tag().startsWith("W")
                && parse.node(verb).head() >= 0;
        return relative && (parse.node(verb).is("acl") || parse.node(verb).is("dep"))
                ? parse.node(verb).head()
                : node;
    }
}
