package org.w3id.diwan.serve.page.thing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.query.entity.Thing;

/**
 * What a thing is called, in a line and in a citation.
 *
 * @param itself the claim that it is; empty for other things
 * @param description one line; empty if there is none
 */
record ThingSummary(Thing thing, NodeNames names, Optional<ClaimView> itself, String description) {
    ThingPage.Link title() {
        return switch (thing.kind()) {
            case ID, SOURCE -> names.of(thing.node());
            case STATEMENT -> ThingPage.Link.word(description.isEmpty() ? "A statement" : description);
            case CLAIM -> ThingPage.Link.word(itself.map(ClaimView::words).orElse("A claim"));
        };
    }

    /** One or two sentences, for a link shared elsewhere. */
    String sentence(List<ClaimView> claims) {
        String described =
                description.isEmpty() ? "" : description.endsWith(".") ? description + " " : description + ". ";
        String count = (thing.hasMore() ? "More than " : "") + ClaimTally.count(claims.size(), "claim");
        return switch (thing.kind()) {
            case ID -> described + count + ClaimTally.fromSources(claims) + ", each with its passage.";
            case SOURCE -> described + published() + count + ", each with its passage.";
            case CLAIM -> itself.map(claim -> said(claim.evidence())).orElse("A claim.");
            case STATEMENT -> described + ClaimTally.count(claims.size(), "claim") + ".";
        };
    }

    private String published() {
        String by = names.object(thing.node(), PageTerms.PUBLISHER)
                .map(publisher -> " by " + names.name(publisher))
                .orElse("");
        String on = names.texts(thing.node(), PageTerms.ISSUED)
                .findFirst()
                .map(day -> " on " + EdtfText.of(day))
                .orElse("");
        return by.isEmpty() && on.isEmpty() ? "" : "Published" + by + on + ". ";
    }

    private static String said(ThingPage.Evidence evidence) {
        String speakers = evidence.saidBy().stream().map(ThingPage.Link::text).collect(Collectors.joining(", "));
        return (speakers.isEmpty() ? "According to " : "Said by " + speakers + ", according to ")
                + evidence.source().text()
                + (evidence.when().known() ? ", of " + evidence.when().text() : "") + ".";
    }

    /** As it is cited today. */
    Citation citation(Optional<String> version) {
        Optional<Node> source = switch (thing.kind()) {
            case ID -> Optional.empty();
            case SOURCE -> Optional.of(thing.node());
            case CLAIM, STATEMENT -> names.object(thing.node(), PageTerms.IN_SOURCE);
        };
        return new Citation(
                thing.kind().word(),
                title().text(),
                thing.node().getURI(),
                source.map(this::article),
                version,
                LocalDate.now(ZoneOffset.UTC));
    }

    private Citation.Article article(Node source) {
        return new Citation.Article(
                names.name(source),
                names.object(source, PageTerms.PUBLISHER).map(names::name).orElse(""),
                names.texts(source, PageTerms.ISSUED).findFirst().orElse(""),
                names.object(source, Curie.node("foaf:page"))
                        .map(Node::toString)
                        .orElse(""));
    }
}
