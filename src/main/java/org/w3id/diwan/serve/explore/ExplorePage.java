package org.w3id.diwan.serve.explore;

import java.util.List;
import java.util.Map;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.selection.SelectedClaims;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * What {@code /explore} shows before a script runs, and without scripts at all.
 *
 * @param title what it is about
 * @param isBegun whether anything is selected
 * @param claims as a table
 * @param isCut whether there are more
 * @param questions from whose answers one may start
 */
public record ExplorePage(
        String title, boolean isBegun, List<CitedClaim> claims, boolean isCut, List<ExampleQuestion> questions) {
    static final int MOST_ROWS = 300;

    static ExplorePage of(Selection wanted, SelectedClaims found, ExampleQuestions questions, String question) {
        return new ExplorePage(
                title(wanted, found, questions, question),
                !wanted.isEmpty(),
                found.claims(),
                !found.next().isEmpty(),
                questions.all());
    }

    private static String title(Selection wanted, SelectedClaims found, ExampleQuestions questions, String question) {
        if (!question.isEmpty()) {
            return questions.named(question).map(ExampleQuestion::asks).orElse("Explore");
        }
        List<String> named = wanted.opened().stream()
                .map(each -> label(each.iri(), found.nodes()))
                .distinct()
                .toList();
        if (!named.isEmpty()) {
            return "Around " + String.join(", ", named.subList(0, Math.min(3, named.size())))
                    + (named.size() > 3 ? " and " + (named.size() - 3) + " more" : "");
        }
        return wanted.sources().size() == 1 && !found.claims().isEmpty()
                ? "What " + found.claims().get(0).source().named().name() + " says"
                : "Explore the graph";
    }

    private static String label(String iri, Map<String, GraphNode> nodes) {
        GraphNode node = nodes.get(iri);
        return node == null ? iri : node.label();
    }

    /** Where a resource has its page; empty for a value. */
    public String href(NamedThing thing) {
        return HtmlTemplates.href(thing.iri());
    }

    /** A relation in words. */
    public String relation(CitedClaim claim) {
        return Curie.words(claim.relation().localName());
    }

    /** A time in words. */
    public String when(CitedClaim claim) {
        return EdtfText.of(claim.when());
    }
}
