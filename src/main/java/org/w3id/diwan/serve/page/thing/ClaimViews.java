package org.w3id.diwan.serve.page.thing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.serve.page.thing.ClaimView.Part;

/** The claims and statements among what was read of a thing. */
final class ClaimViews {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");
    private static final Node CLAIM = Curie.node(":Claim");
    private static final Node STATEMENT = Curie.node(":Statement");

    private final Thing thing;
    private final NodeNames names;
    private final ThingPageBuilder.Anchors anchors;

    ClaimViews(Thing thing, NodeNames names, ThingPageBuilder.Anchors anchors) {
        this.thing = thing;
        this.names = names;
        this.anchors = anchors;
    }

    /** In the order of the records. */
    List<ClaimView> claims() {
        return records(CLAIM).map(this::claim).flatMap(Optional::stream).toList();
    }

    /** In time; those of a source in the order of the records, which is that of its text. */
    List<ThingPage.StatementRow> statements() {
        Stream<Node> statements = records(STATEMENT);
        return (thing.kind() == ThingKind.SOURCE ? statements : statements.sorted(Comparator.comparing(this::day)))
                .map(this::statement)
                .toList();
    }

    private Stream<Node> records(Node type) {
        return thing.records().stream()
                .filter(record -> names.objects(record, PageTerms.TYPE).contains(type));
    }

    /** A claim without a subject, relation or object is none. */
    Optional<ClaimView> claim(Node claim) {
        return part(claim, PageTerms.SUBJECT)
                .flatMap(subject -> part(claim, PageTerms.PREDICATE)
                        .filter(relation -> relation.node().isURI())
                        .flatMap(relation -> names.object(claim, PageTerms.OBJECT)
                                .map(object -> claim(claim, subject, relation, object))));
    }

    private Optional<Part> part(Node claim, Node property) {
        return names.object(claim, property).map(node -> new Part(node, names.of(node)));
    }

    private ClaimView claim(Node claim, Part subject, Part relation, Node object) {
        String unit = name(claim, "unit");
        String bound = name(claim, "bound");
        boolean figure = !unit.isEmpty();
        boolean time = object.isLiteral() && object.getLiteralDatatypeURI().endsWith("/EDTF");
        String counted = figure ? unit + places(claim) : "";
        String value = figure ? amount(bound, object) : time ? object.getLiteralLexicalForm() : "";
        ThingPage.Link shown = figure
                ? ThingPage.Link.word(value + "\u00a0" + counted)
                : time ? ThingPage.Link.word(EdtfText.of(value)) : names.of(object);
        return new ClaimView(
                claim.getURI(),
                subject,
                relation,
                new Part(object, shown),
                figure ? counted : time ? "" : object.toString(),
                value,
                unit,
                bound,
                names.objects(claim, PageTerms.SAID_BY),
                names.objects(claim, Curie.node(":statedIn")),
                text(claim, "earliest").orElse(""),
                text(claim, "latest").orElse(""),
                evidence(claim));
    }

    private ThingPage.Evidence evidence(Node claim) {
        return new ThingPage.Evidence(
                names.of(claim).href(),
                names.object(claim, Curie.node(":modality"))
                        .filter(Node::isURI)
                        .map(Node::getLocalName)
                        .orElse(""),
                when(claim),
                links(claim, PageTerms.SAID_BY),
                names.object(claim, PageTerms.IN_SOURCE).map(names::of).orElse(ThingPage.Link.NOTHING),
                passages(claim),
                thing.isUnreviewed(claim));
    }

    private ThingPage.StatementRow statement(Node statement) {
        List<ThingPage.Link> passages = passages(statement);
        return new ThingPage.StatementRow(
                anchors.of(passages),
                names.of(statement).href(),
                names.object(statement, Curie.node(":act")).map(names::of).orElse(ThingPage.Link.NOTHING),
                names.texts(statement, PageTerms.DESCRIPTION).findFirst().orElse(""),
                links(statement, Curie.node(":speaker")),
                links(statement, PageTerms.ADDRESSEE),
                links(statement, Curie.node(":about")),
                when(statement),
                names.object(statement, PageTerms.IN_SOURCE).map(names::of).orElse(ThingPage.Link.NOTHING),
                passages,
                thing.isUnreviewed(statement));
    }

    private String day(Node record) {
        return text(record, "earliest").orElseGet(() -> text(record, "latest").orElse(""));
    }

    private ThingPage.When when(Node record) {
        return text(record, "when").map(ThingPage.When::of).orElse(ThingPage.When.UNKNOWN);
    }

    private List<ThingPage.Link> passages(Node record) {
        return names.objects(record, Curie.node(":passage")).stream()
                .map(names::passage)
                .toList();
    }

    private static String amount(String bound, Node number) {
        String written = grouped(number.isLiteral() ? number.getLiteralLexicalForm() : number.toString());
        return bound.isEmpty() || bound.equals("exactly") ? written : bound + " " + written;
    }

    /** With commas between thousands; what is no plain number stays as it is, for an exponent could be endless. */
    private static String grouped(String number) {
        return PLAIN_NUMBER.matcher(number).matches()
                ? new DecimalFormat("#,##0.####################", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                        .format(new BigDecimal(number))
                : number;
    }

    private String places(Node claim) {
        String places = links(claim, Curie.node(":inPlace")).stream()
                .map(ThingPage.Link::text)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? "" : " in " + places;
    }

    private List<ThingPage.Link> links(Node record, Node property) {
        return names.objects(record, property).stream().map(names::of).toList();
    }

    private String name(Node record, String property) {
        return names.object(record, Curie.node(":" + property)).map(names::name).orElse("");
    }

    private Optional<String> text(Node record, String property) {
        return names.texts(record, Curie.node(":" + property)).findFirst();
    }
}
