package org.w3id.diwan.article;

import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.parse.Clauses;
import org.w3id.diwan.article.parse.Parse;
import org.w3id.diwan.model.Modality;

/**
 * Whether what a word says is said to be so, proposed, denied, or left open: by what stands with it and with everything that governs it
 * ("would", "not", "plans to", "denied that", "if", "a possible").
 */
final class Mood {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");

    private final Parse parse;
    private final Clauses clauses;
    private final Words words;
    private boolean proposed;
    private boolean denied;
    private boolean open;

    /** Whether somebody wants it: who denies that denies the wish, not the deed. */
    private boolean wanted;

    Mood(Parse parse, Words words) {
        this.parse = parse;
        this.clauses = new Clauses(parse);
        this.words = words;
    }

    /** The mode of what a word says; empty where it is left open. */
    Optional<Modality> of(int trigger) {
        for (int each = 0; each < parse.size() && !open; each++) {
            open = words.is("doubting", parse.node(each).lemma())
                    || words.is("doubting", Fold.key(parse.node(each).form()));
        }
        int at = trigger;
        for (boolean more = true; more && !open; ) {
            with(at);
            Parse.Node here = parse.node(at);
            more = here.head() >= 0 && !isOnItsOwn(at);
            if (more) {
                governed(here, here.head(), at == trigger);
                at = here.head();
            }
        }
        if (open) {
            return Optional.empty();
        }
        return Optional.of(denied ? Modality.DENIED : proposed ? Modality.PROPOSED : Modality.ACTUAL);
    }

    /** What depends on the word itself. */
    private void with(int node) {
        denied |= clauses.isNegated(node) && !parse.node(node).is("conj");
        parse.children(node).forEach(each -> {
            Parse.Node child = parse.node(each);
            String key = Fold.key(child.form());
            if (child.is("aux")) {
                proposed |= words.is("modal", child.lemma()) || words.is("modal", key);
                open |= words.is("uncertain", key) && !key.equals("would");
            }
            if (child.is("amod")) {
                proposed |= words.is("planned", key);
                open |= words.is("doubtful", key);
            }
            open |= child.is("mark") && CONDITIONS.contains(child.lemma());
            open |= child.is("advmod") && (words.is("uncertain", key) || key.equals("nearly") || key.equals("almost"));
            open |= child.is("advcl") && isCondition(each);
        });
    }

    private boolean isCondition(int clause) {
        return parse.children(clause, "mark")
                .anyMatch(each -> CONDITIONS.contains(parse.node(each).lemma()));
    }

    /** Relative clauses, participles and insertions are said to be so whatever they hang on. */
    private boolean isOnItsOwn(int node) {
        Parse.Node here = parse.node(node);
        boolean infinitive = parse.children(node, "mark")
                .anyMatch(each -> parse.node(each).lemma().equals("to"));
        return here.is("parataxis")
                || here.is("appos")
                || here.relation().equals("acl:relcl")
                || (here.is("acl") && !infinitive && !here.tag().equals("VBG"))
                || (here.is("nsubj") && !here.relation().equals("nsubj:pass"))
                || here.is("amod")
                || here.is("compound");
    }

    /** What governs a word may leave it to the future or to nothing. */
    private void governed(Parse.Node here, int head, boolean first) {
        Parse.Node governor = parse.node(head);
        String key = Fold.key(governor.form());
        boolean content = here.is("xcomp")
                || here.is("ccomp")
                || here.is("obj")
                || here.is("obl")
                || here.is("acl")
                || here.relation().equals("nsubj:pass");
        if (governor.isNoun() && (here.is("nmod") || here.is("acl"))) {
            open |= words.is("open-noun", governor.lemma());
            proposed |= words.is("planning-noun", governor.lemma());
        } else if (content) {
            open |= words.is("open-verb", governor.lemma());
            boolean denies = words.is("denying", key);
            open |= denies && wanted;
            denied |= denies;
            wanted |= isPlanning(here, governor, key);
            proposed |= isPlanning(here, governor, key);
            open |= first && here.is("obj") && words.is("ending-verb", governor.lemma());
        } else if (here.is("advcl")) {
            proposed |= isPurpose(here);
        }
    }

    private boolean isPlanning(Parse.Node here, Parse.Node governor, String key) {
        return (words.is("proposing", key) && !here.is("obl"))
                || (words.is("calling-verb", governor.lemma()) && here.is("obl"))
                || words.is("wanting-verb", governor.lemma());
    }

    /** "flew in to meet": whether it came to that is not said. */
    private boolean isPurpose(Parse.Node here) {
        int node = parse.nodes().indexOf(here);
        return here.tag().equals("VB")
                && parse.children(node, "mark")
                        .anyMatch(each -> parse.node(each).lemma().equals("to"));
    }
}
