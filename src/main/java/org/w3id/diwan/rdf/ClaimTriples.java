package org.w3id.diwan.rdf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Review;

/** A claim, and what stands plain beside it where it is a fact in the source's own voice. */
final class ClaimTriples {
    private final Terms terms;

    ClaimTriples(Terms terms) {
        this.terms = terms;
    }

    /** @param statements the IRIs of the source's statements by their keys */
    void add(Claim claim, Map<String, IRI> statements, Graph graph) {
        IRI subject = Terms.claim(claim.id());
        graph.addType(subject, "Claim");
        graph.add(subject, RDF.SUBJECT, Terms.entity(claim.subject()));
        graph.add(subject, RDF.PREDICATE, terms.term(claim.property()));
        graph.add(subject, RDF.OBJECT, value(claim));
        graph.add(subject, terms.term("about"), Terms.entity(claim.subject()));
        if (claim.value() instanceof EntityId end) {
            graph.add(subject, terms.term("about"), Terms.entity(end));
        }
        graph.add(subject, terms.term("modality"), terms.individual(claim.modality()));
        graph.addPeriod(subject, terms.term("when"), time(claim));
        addOrigin(subject, claim, statements, graph);
        if (claim.value() instanceof Quantity figure) {
            addFigure(subject, figure, graph);
        }
        for (Review review : claim.review()) {
            addReview(subject, claim, review, graph);
        }
    }

    /** Adds what the claim says without the claim around it, where that may stand alone. */
    void addPlain(Claim claim, Graph graph) {
        if (!claim.isPlainFact()) {
            return;
        }
        IRI subject = Terms.entity(claim.subject());
        IRI property = terms.term(claim.property());
        if (claim.value() instanceof Period time) {
            graph.addPeriod(subject, property, time);
        } else {
            graph.add(subject, property, value(claim));
        }
    }

    /** Says which claims a derived one follows from. */
    void addDerivation(Claim derived, List<Claim> parts, Graph graph) {
        parts.forEach(part -> graph.add(Terms.claim(derived.id()), PROV.WAS_DERIVED_FROM, Terms.claim(part.id())));
    }

    private void addReview(IRI subject, Claim claim, Review review, Graph graph) {
        graph.add(subject, terms.term("reviewedBy"), Terms.text(review.by()));
        graph.add(subject, DCTERMS.DATE_ACCEPTED, Terms.typed(review.on().toString(), XSD.DATE));
        if (!review.of().equals(claim.id())) {
            graph.add(subject, PROV.WAS_REVISION_OF, Terms.claim(review.of()));
        }
    }

    private void addOrigin(IRI subject, Claim claim, Map<String, IRI> statements, Graph graph) {
        Evidence evidence = claim.evidence();
        graph.add(subject, PROV.HAD_PRIMARY_SOURCE, Terms.source(evidence.source()));
        claim.attribution().sayers().forEach(who -> graph.add(subject, PROV.WAS_ATTRIBUTED_TO, Terms.entity(who)));
        evidence.passages()
                .forEach(
                        where -> graph.add(subject, terms.term("passage"), graph.addPassage(evidence.source(), where)));
        for (String key : claim.attribution().statements()) {
            graph.add(
                    subject,
                    terms.term("statedIn"),
                    Objects.requireNonNull(statements.get(key), () -> evidence.source() + " has no statement " + key));
        }
    }

    private void addFigure(IRI subject, Quantity figure, Graph graph) {
        graph.add(subject, terms.term("bound"), terms.individual(figure.bound()));
        graph.add(subject, terms.term("unit"), terms.term(figure.unit()));
        figure.places().forEach(place -> graph.add(subject, terms.term("inPlace"), Terms.entity(place)));
    }

    private Value value(Claim claim) {
        return claim.value().<Value>match(ref -> Terms.entity(ref), ClaimTriples::number, Terms::edtf);
    }

    /** What a claim says of a time is when it holds, unless it says that too: one pattern then finds every date. */
    private static Period time(Claim claim) {
        return !claim.when().isKnown() && claim.value() instanceof Period said ? said : claim.when();
    }

    /** In the form that is canonical for its datatype: Rio and readers turn a whole {@code xsd:decimal} into {@code 2500.0}. */
    private static Value number(Quantity figure) {
        boolean whole = figure.amount().scale() <= 0;
        return Terms.typed(figure.amount().toPlainString(), whole ? XSD.INTEGER : XSD.DECIMAL);
    }
}
