package org.w3id.diwan.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** The claims and statements among what was read of a thing. */
final class Records {
    private static final Node CLAIM = Terms.diwan("Claim");
    private static final Node STATEMENT = Terms.diwan("Statement");

    private final List<Node> records;
    private final Labels labels;
    private final Anchors anchors;

    Records(List<Node> records, Labels labels, Anchors anchors) {
        this.records = records;
        this.labels = labels;
        this.anchors = anchors;
    }

    /** In the order of the records. */
    List<ClaimView> claims() {
        return records.stream()
                .filter(record -> labels.objects(record, Terms.TYPE).contains(CLAIM))
                .map(this::claim)
                .flatMap(Optional::stream)
                .toList();
    }

    /** In the order of the records. */
    List<Node> statements() {
        return records.stream()
                .filter(record -> labels.objects(record, Terms.TYPE).contains(STATEMENT))
                .toList();
    }

    /** A claim without a subject, relation or object is none. */
    Optional<ClaimView> claim(Node claim) {
        return labels.object(claim, Terms.SUBJECT)
                .flatMap(subject -> labels.object(claim, Terms.PREDICATE)
                        .filter(Node::isURI)
                        .flatMap(relation -> labels.object(claim, Terms.OBJECT)
                                .map(object -> claim(claim, subject, relation, object))));
    }

    private ClaimView claim(Node claim, Node subject, Node relation, Node object) {
        boolean figure = !labels.objects(claim, Terms.diwan("unit")).isEmpty();
        boolean time = object.isLiteral() && object.getLiteralDatatypeURI().endsWith("/EDTF");
        String counted = figure ? name(claim, "unit") + places(claim) : "";
        String value = figure ? amount(claim, object) : time ? object.getLiteralLexicalForm() : "";
        return new ClaimView(
                subject,
                relation,
                figure
                        ? ThingPage.Link.word(value + "\u00a0" + counted)
                        : time ? ThingPage.Link.word(EdtfText.of(value).text()) : labels.of(object),
                object,
                figure ? counted : time ? "" : object.toString(),
                value,
                labels.objects(claim, Terms.SAID_BY),
                text(claim, "earliest").orElseGet(() -> text(claim, "latest").orElse("")),
                evidence(claim));
    }

    private ThingPage.Evidence evidence(Node claim) {
        return new ThingPage.Evidence(
                labels.of(claim).href(),
                labels.object(claim, Terms.diwan("modality"))
                        .filter(Node::isURI)
                        .map(Node::getLocalName)
                        .orElse(""),
                when(claim),
                links(claim, Terms.SAID_BY),
                labels.object(claim, Terms.IN_SOURCE).map(labels::of).orElse(ThingPage.Link.NOTHING),
                passages(claim));
    }

    ThingPage.StatementRow statement(Node statement) {
        List<ThingPage.Link> passages = passages(statement);
        return new ThingPage.StatementRow(
                anchors.of(passages),
                labels.of(statement).href(),
                labels.object(statement, Terms.diwan("act")).map(labels::of).orElse(ThingPage.Link.NOTHING),
                labels.texts(statement, Terms.DESCRIPTION).findFirst().orElse(""),
                links(statement, Terms.diwan("speaker")),
                links(statement, Terms.ADDRESSEE),
                links(statement, Terms.diwan("about")),
                when(statement),
                labels.object(statement, Terms.IN_SOURCE).map(labels::of).orElse(ThingPage.Link.NOTHING),
                passages);
    }

    /** Sorts statements by time. */
    String day(Node record) {
        return text(record, "earliest").orElseGet(() -> text(record, "latest").orElse(""));
    }

    private ThingPage.When when(Node record) {
        return text(record, "when").map(EdtfText::of).orElse(ThingPage.When.UNKNOWN);
    }

    private List<ThingPage.Link> passages(Node record) {
        return labels.objects(record, Terms.diwan("passage")).stream()
                .map(labels::passage)
                .toList();
    }

    private String amount(Node claim, Node number) {
        String bound = name(claim, "bound");
        String written = Figures.grouped(number.isLiteral() ? number.getLiteralLexicalForm() : number.toString());
        return bound.isEmpty() || bound.equals("exactly") ? written : bound + " " + written;
    }

    private String places(Node claim) {
        String places = links(claim, Terms.diwan("inPlace")).stream()
                .map(ThingPage.Link::text)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " in " + places;
    }

    private List<ThingPage.Link> links(Node record, Node property) {
        return labels.objects(record, property).stream().map(labels::of).toList();
    }

    private String name(Node record, String property) {
        return labels.object(record, Terms.diwan(property)).map(labels::name).orElse("");
    }

    private Optional<String> text(Node record, String property) {
        return labels.texts(record, Terms.diwan(property)).findFirst();
    }
}
