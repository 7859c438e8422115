package org.w3id.diwan.serve.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.compare.ChangedWord;
import org.w3id.diwan.query.compare.ComparedClaims;
import org.w3id.diwan.query.compare.SourceComparison;

/** A comparison on the wire, as JSON and as rows. */
record CompareJson(int claims, boolean cut, List<Told> same, List<Numbers> figures, List<Word> changed) {
    private static final List<String> HEAD = List.of(
            "part",
            "group",
            "contested",
            "speaker",
            "subject",
            "relation",
            "object",
            "stance",
            "unit",
            "bound",
            "place",
            "when",
            "saidOn",
            "saidBy",
            "source",
            "sourceTitle",
            "claim");

    private record Told(
            NamedThing subject,
            NamedThing relation,
            NamedThing object,
            boolean contested,
            int voices,
            List<Claimed> claims) {
        static Told of(ComparedClaims same) {
            return new Told(
                    same.subject(),
                    same.relation(),
                    same.object(),
                    same.isContested(),
                    same.voices(),
                    same.claims().stream().map(Claimed::of).toList());
        }
    }

    private record Numbers(
            NamedThing subject,
            NamedThing relation,
            NamedThing unit,
            NamedThing place,
            boolean differ,
            List<Claimed> claims) {
        static Numbers of(ComparedClaims series) {
            return new Numbers(
                    series.subject(),
                    series.relation(),
                    series.unit(),
                    series.place(),
                    series.isDifferent(),
                    series.claims().stream().map(Claimed::of).toList());
        }
    }

    private record Word(
            NamedThing speaker, NamedThing subject, NamedThing relation, NamedThing object, List<Claimed> claims) {
        static Word of(ChangedWord word) {
            CitedClaim first = word.claims().get(0);
            return new Word(
                    word.speaker(),
                    first.subject(),
                    first.relation(),
                    first.end(),
                    word.claims().stream().map(Claimed::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Claimed(
            String claim,
            String stance,
            String value,
            String bound,
            String when,
            String saidOn,
            NamedThing source,
            List<NamedThing> saidBy) {
        static Claimed of(CitedClaim claim) {
            return new Claimed(
                    claim.claim(),
                    claim.stance().toString(),
                    claim.isFigure() ? claim.end().name() : "",
                    claim.bound(),
                    claim.when(),
                    claim.saidOn(),
                    claim.source().named(),
                    claim.saidBy());
        }
    }

    static CompareJson of(SourceComparison found) {
        return new CompareJson(
                found.all(),
                found.isCut(),
                found.same().stream().map(Told::of).toList(),
                found.figures().stream().map(Numbers::of).toList(),
                found.changed().stream().map(Word::of).toList());
    }

    /**
     * One row a claim. A cell that a spreadsheet would take for a formula is led by an apostrophe.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
     */
    static String csv(SourceComparison found) {
        StringBuilder csv = new StringBuilder();
        row(csv, HEAD);
        int group = 0;
        for (ComparedClaims same : found.same()) {
            rows(csv, "same", ++group, same.isContested() ? "yes" : "no", "", same.claims());
        }
        for (ComparedClaims series : found.figures()) {
            rows(csv, "figure", ++group, series.isDifferent() ? "yes" : "no", "", series.claims());
        }
        for (ChangedWord word : found.changed()) {
            rows(csv, "changed", ++group, "yes", word.speaker().name(), word.claims());
        }
        return csv.toString();
    }

    private static void rows(
            StringBuilder csv, String part, int group, String contested, String speaker, List<CitedClaim> claims) {
        claims.forEach(claim -> row(
                csv,
                Stream.of(
                                part,
                                Integer.toString(group),
                                contested,
                                speaker,
                                claim.subject().name(),
                                claim.relation().name(),
                                claim.end().name(),
                                claim.stance().toString(),
                                claim.unit().name(),
                                claim.bound(),
                                claim.place().name(),
                                claim.when(),
                                claim.saidOn(),
                                claim.speakers(),
                                claim.source().iri(),
                                claim.source().named().name(),
                                claim.claim())
                        .toList()));
    }

    private static void row(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(CompareJson::cell).toList()))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean number = text.matches("-?\\d+(\\.\\d+)?");
        boolean formula = !text.isEmpty() && !number && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}
