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
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Review;

/** A claim, and what stands plain beside it where it is a fact in the source's own voice. */
final class ClaimTriples {
    private final Terms terms;
    private final PeriodTriples periods;
    private final PassageTriples passages;
    private final TypeTriples types;
    private final IRI modality;
    private final IRI when;
    private final IRI passage;
    private final IRI statedIn;
    private final IRI bound;
    private final IRI unit;
    private final IRI inPlace;
    private final IRI reviewedBy;
    private final IRI about;

    ClaimTriples(Terms terms, TypeTriples types, PeriodTriples periods, PassageTriples passages) {
        this.terms = terms;
        this.periods = periods;
        this.passages = passages;
        this.types = types;
        modality = terms.term("modality");
        when = terms.term("when");
        passage = terms.term("passage");
        statedIn = terms.term("statedIn");
        bound = terms.term("bound");
        unit = terms.term("unit");
        inPlace = terms.term("inPlace");
        reviewedBy = terms.term("reviewedBy");
        about = terms.term("about");
    }

    /** @param statements the IRIs of the source's statements by their keys */
    void add(Claim claim, Map<String, IRI> statements, Graph graph) {
        IRI subject = terms.claim(claim.id());
        types.add(subject, "Claim", graph);
        graph.add(subject, RDF.SUBJECT, terms.entity(claim.subject()));
        graph.add(subject, RDF.PREDICATE, terms.term(claim.property().name()));
        graph.add(subject, RDF.OBJECT, value(claim));
        graph.add(subject, about, terms.entity(claim.subject()));
        if (claim.value() instanceof Ref end) {
            graph.add(subject, about, terms.entity(end.entity()));
        }
        graph.add(subject, modality, terms.individual(claim.modality()));
        periods.add(subject, when, time(claim), graph);
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
        IRI subject = terms.entity(claim.subject());
        IRI property = terms.term(claim.property().name());
        if (claim.value() instanceof Period time) {
            periods.add(subject, property, time, graph);
        } else {
            graph.add(subject, property, value(claim));
        }
    }

    /** Says which claims a derived one follows from. */
    void addDerivation(Claim derived, List<Claim> parts, Graph graph) {
        parts.forEach(part -> graph.add(terms.claim(derived.id()), PROV.WAS_DERIVED_FROM, terms.claim(part.id())));
    }

    private void addReview(IRI subject, Claim claim, Review review, Graph graph) {
        graph.add(subject, reviewedBy, Terms.text(review.by()));
        graph.add(subject, DCTERMS.DATE_ACCEPTED, Terms.typed(review.on().toString(), XSD.DATE));
        if (!review.of().equals(claim.id())) {
            graph.add(subject, PROV.WAS_REVISION_OF, terms.claim(review.of()));
        }
    }

    private void addOrigin(IRI subject, Claim claim, Map<String, IRI> statements, Graph graph) {
        Evidence evidence = claim.evidence();
        graph.add(subject, PROV.HAD_PRIMARY_SOURCE, terms.source(evidence.source()));
        claim.attribution().sayers().forEach(who -> graph.add(subject, PROV.WAS_ATTRIBUTED_TO, terms.entity(who)));
        evidence.passages()
                .forEach(where -> graph.add(subject, passage, passages.add(evidence.source(), where, graph)));
        for (String key : claim.attribution().statements()) {
            graph.add(
                    subject,
                    statedIn,
                    Objects.requireNonNull(statements.get(key), () -> evidence.source() + " has no statement " + key));
        }
    }

    private void addFigure(IRI subject, Quantity figure, Graph graph) {
        graph.add(subject, bound, terms.individual(figure.bound()));
        graph.add(subject, unit, terms.term(figure.unit()));
        figure.places().forEach(place -> graph.add(subject, inPlace, terms.entity(place)));
    }

    private Value value(Claim claim) {
        return claim.value().<Value>match(ref -> terms.entity(ref.entity()), ClaimTriples::number, Terms::edtf);
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
