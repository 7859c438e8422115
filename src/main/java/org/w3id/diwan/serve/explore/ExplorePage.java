package org.w3id.diwan.serve.explore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.ExampleQuestions;
import org.w3id.diwan.query.ExampleQuestions.ExampleQuestion;
import org.w3id.diwan.query.node.GraphNode;
import org.w3id.diwan.query.selection.SelectedClaim;
import org.w3id.diwan.query.selection.SelectedClaims;
import org.w3id.diwan.query.selection.SelectedClaims.SourceNote;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.serve.http.HtmlTemplates;

/**
 * What {@code /explore} shows before a script runs, and without scripts at all.
 *
 * @param title what it is about
 * @param isBegun whether anything is selected
 * @param rows the claims
 * @param isCut whether there are more
 * @param questions from whose answers one may start
 */
public record ExplorePage(
        String title, boolean isBegun, List<Row> rows, boolean isCut, List<ExampleQuestion> questions) {
    static final int MOST_ROWS = 300;

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /** A claim in words. */
    public record Row(
            Name subject,
            String relation,
            Name object,
            String modality,
            String when,
            Name source,
            List<Name> saidBy,
            String claim,
            boolean reviewed) {}

    /** A text, and where it leads; without an address it is only text. */
    public record Name(String text, String href) {}

    static ExplorePage of(Selection wanted, SelectedClaims found, ExampleQuestions questions, String question) {
        return new ExplorePage(
                title(wanted, found, questions, question),
                !wanted.isEmpty(),
                found.claims().stream().map(claim -> row(claim, found)).toList(),
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
        return wanted.sources().size() == 1
                ? "What " + source(wanted.sources().get(0), found).text() + " says"
                : "Explore the graph";
    }

    private static Row row(SelectedClaim claim, SelectedClaims found) {
        return new Row(
                entity(claim.subject(), found),
                HUMP.matcher(claim.relation()).replaceAll(" ").toLowerCase(Locale.ROOT),
                claim.object().isEmpty() ? new Name(claim.value(), "") : entity(claim.object(), found),
                claim.modality(),
                EdtfText.of(claim.when()),
                source(claim.source(), found),
                claim.saidBy().stream()
                        .map(iri -> new Name(found.names().getOrDefault(iri, iri), HtmlTemplates.href(iri)))
                        .toList(),
                HtmlTemplates.href(claim.id()),
                claim.reviewed());
    }

    private static Name entity(String iri, SelectedClaims found) {
        return new Name(label(iri, found.nodes()), HtmlTemplates.href(iri));
    }

    private static String label(String iri, Map<String, GraphNode> nodes) {
        GraphNode node = nodes.get(iri);
        return node == null ? iri : node.label();
    }

    private static Name source(String iri, SelectedClaims found) {
        SourceNote note = found.sources().get(iri);
        return new Name(note == null ? iri : note.title(), HtmlTemplates.href(iri));
    }
}
