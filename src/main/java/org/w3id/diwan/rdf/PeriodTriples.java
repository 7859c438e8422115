package org.w3id.diwan.rdf;

import java.time.LocalDate;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Period;

/** A time as its source gives it, with the days between which it must lie as far as they are known. */
final class PeriodTriples {
    private final IRI earliest;
    private final IRI latest;

    PeriodTriples(Terms terms) {
        earliest = terms.term("earliest");
        latest = terms.term("latest");
    }

    void add(IRI subject, IRI property, Period period, Graph graph) {
        if (period.isKnown()) {
            graph.add(subject, property, Terms.edtf(period));
        }
        if (period.hasEarliest()) {
            graph.add(subject, earliest, day(period.earliest()));
        }
        if (period.hasLatest()) {
            graph.add(subject, latest, day(period.latest()));
        }
    }

    private static Literal day(LocalDate day) {
        return Terms.typed(day.toString(), XSD.DATE);
    }
}
