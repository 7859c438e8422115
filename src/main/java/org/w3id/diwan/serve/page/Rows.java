package org.w3id.diwan.serve.page;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The claims and statements of a thing as rows. */
final class Rows {
    private static final Node CLAIM = Terms.diwan("Claim");
    private static final Node STATEMENT = Terms.diwan("Statement");

    private final Thing thing;
    private final Labels labels;
    private final Set<Triple> claimed = new HashSet<>();

    Rows(Thing thing, Labels labels) {
        this.thing = thing;
        this.labels = labels;
        all(CLAIM)
                .forEach(claim -> one(claim, Terms.SUBJECT)
                        .ifPresent(subject -> one(claim, Terms.PREDICATE)
                                .ifPresent(predicate -> one(claim, Terms.OBJECT)
                                        .ifPresent(object -> claimed.add(Triple.create(subject, predicate, object))))));
    }

    /** Whether a plain triple is the short form of a claim that is shown anyway, or a name that a source uses. */
    boolean isClaimed(Quad quad) {
        return claimed.contains(quad.asTriple());
    }

    List<ThingPage.ClaimRow> claims() {
        return all(CLAIM).map(this::claim).toList();
    }

    List<ThingPage.StatementRow> statements() {
        return all(STATEMENT)
                .map(this::statement)
                .sorted(Comparator.comparing(ThingPage.StatementRow::sortKey)
                        .thenComparing(ThingPage.StatementRow::href))
                .toList();
    }

    private Stream<Node> all(Node type) {
        return thing.records().stream()
                .filter(record -> labels.objects(record, Terms.TYPE).anyMatch(type::equals));
    }

    private ThingPage.ClaimRow claim(Node claim) {
        return new ThingPage.ClaimRow(
                labels.of(claim).href(),
                link(claim, Terms.SUBJECT),
                link(claim, Terms.PREDICATE),
                object(claim),
                modality(claim),
                text(claim, "when"),
                text(claim, "earliest"),
                links(claim, Terms.SAID_BY),
                link(claim, Terms.IN_SOURCE),
                passages(claim));
    }

    /** A figure reads "about 2500", a no-break space, then the unit and the places. */
    private ThingPage.Link object(Node claim) {
        ThingPage.Link value = link(claim, Terms.OBJECT);
        if (one(claim, Terms.diwan("unit")).isEmpty()) {
            return value;
        }
        String bound = name(claim, "bound");
        String places = links(claim, Terms.diwan("inPlace")).stream()
                .map(ThingPage.Link::text)
                .reduce((a, b) -> a + ", " + b)
                .map(names -> " in " + names)
                .orElse("");
        String number = bound.equals("exactly") ? value.text() : bound + " " + value.text();
        return new ThingPage.Link(number + "\u00a0" + name(claim, "unit") + places, "", "en");
    }

    private ThingPage.StatementRow statement(Node statement) {
        return new ThingPage.StatementRow(
                labels.of(statement).href(),
                name(statement, "act"),
                labels.texts(statement, Terms.DESCRIPTION).findFirst().orElse(""),
                links(statement, Terms.diwan("speaker")),
                links(statement, Terms.diwan("addressee")),
                text(statement, "when"),
                text(statement, "earliest"),
                link(statement, Terms.IN_SOURCE),
                passages(statement));
    }

    private List<ThingPage.Link> passages(Node record) {
        return labels.objects(record, Terms.diwan("passage"))
                .map(passage -> new ThingPage.Link(
                        "characters "
                                + passage.getURI().replaceFirst(".*#char=", "").replace(",", " to "),
                        "",
                        "en"))
                .toList();
    }

    private ThingPage.Link link(Node record, Node property) {
        return one(record, property).map(labels::of).orElse(new ThingPage.Link("", "", "en"));
    }

    private List<ThingPage.Link> links(Node record, Node property) {
        return labels.objects(record, property).map(labels::of).toList();
    }

    private String name(Node record, String property) {
        return one(record, Terms.diwan(property)).map(labels::name).orElse("");
    }

    /** The term's own name, for what it means is compared, not only shown. */
    private String modality(Node claim) {
        return one(claim, Terms.diwan("modality"))
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .orElse("");
    }

    private String text(Node record, String property) {
        return labels.texts(record, Terms.diwan(property)).findFirst().orElse("");
    }

    private Optional<Node> one(Node record, Node property) {
        return labels.objects(record, property).findFirst();
    }
}
