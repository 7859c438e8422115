package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.EdtfText;

/**
 * A claim with all that a citation needs.
 *
 * @param claim its IRI
 * @param relation the ontology's local name
 * @param object what it is about, if that is an entity
 * @param value the number or time, if it is one
 * @param bound of a number: {@code AtLeast} and the like; empty where it is exact
 * @param unit of a number
 * @param modality {@code Actual}, {@code Proposed} or {@code Denied}
 * @param saidBy who is quoted; empty where the source speaks itself
 * @param when in EDTF; empty if unknown
 * @param earliest the first day that allows, as in ISO 8601
 * @param latest the last day
 * @param places where
 * @param statement the IRI of the statement in which it is said; empty if the sources do not tell of one
 * @param review {@code unreviewed} for what a program read and nobody has looked at; otherwise empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CitedClaim(
        String claim,
        String modality,
        NamedThing subject,
        String relation,
        @Nullable NamedThing object,
        String value,
        String bound,
        String unit,
        List<NamedThing> saidBy,
        String when,
        String earliest,
        String latest,
        List<NamedThing> places,
        CitedSource source,
        List<CitedPassage> passages,
        String statement,
        String review) {
    /** Whether it is told as a fact, be it in the source's voice or in that of somebody quoted. */
    @JsonIgnore
    public boolean isActual() {
        return modality.equals("Actual");
    }

    /** The same in a list: without what its source and its time say once more. */
    public CitedClaim brief() {
        boolean sameDay = when.equals(earliest) && when.equals(latest);
        return new CitedClaim(
                claim,
                modality,
                subject,
                relation,
                object,
                value,
                bound,
                unit,
                saidBy,
                when,
                sameDay ? "" : earliest,
                sameDay ? "" : latest,
                places,
                source.brief(),
                passages,
                statement,
                review);
    }

    /** What it speaks of, so that claims of the same can be put beside each other: numbers differ, all else is the same. */
    String topic() {
        String end = unit.isEmpty()
                ? objectIri()
                : unit + places.stream().map(NamedThing::iri).sorted().toList();
        return String.join(" ", subject.iri(), relation, end);
    }

    private String objectIri() {
        NamedThing entity = object;
        return entity == null ? value : entity.iri();
    }

    /** The object's name, or the value with its bound and unit. */
    public String objectText() {
        NamedThing entity = object;
        if (entity != null) {
            return entity.name();
        }
        String exact = bound.isEmpty() || bound.equals("Exactly") ? "" : words(bound) + " ";
        return unit.isEmpty() ? EdtfText.of(value) : exact + value + " " + words(unit);
    }

    /** In one line; what is not told as a fact says so before all else. */
    public String line() {
        String time = when.isEmpty() ? "" : ", " + EdtfText.of(when);
        String where = places.isEmpty() ? "" : ", in " + names(places);
        return heading() + ": " + subject.name() + " | " + words(relation) + " | " + objectText() + where + time + " ["
                + curie(claim) + " " + curie(source.iri())
                + passages.stream()
                        .findFirst()
                        .map(passage -> "#char=" + passage.begin() + "," + passage.end())
                        .orElse("")
                + "]";
    }

    private String heading() {
        String unreviewed = review.isEmpty() ? "" : "UNREVIEWED MACHINE READING, ";
        String mode = switch (modality) {
            case "Denied" -> "DENIED";
            case "Proposed" -> "PROPOSED, not a fact,";
            default -> saidBy.isEmpty() ? "Reported" : "Said";
        };
        String by = saidBy.isEmpty() ? "" : " by " + names(saidBy);
        return unreviewed + mode + by + " in " + publisher();
    }

    private String publisher() {
        return source.publishers().isEmpty() ? curie(source.iri()) : String.join(" and ", source.publishers());
    }

    static String names(List<NamedThing> things) {
        return things.stream().map(NamedThing::name).collect(Collectors.joining(", "));
    }

    /** A local name as words: {@code callsForWithdrawalOf}, calls for withdrawal of. */
    static String words(String localName) {
        return localName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    static String curie(String iri) {
        String base = IriScheme.DIWAN.base();
        return iri.startsWith(base) ? iri.substring(base.length()).replaceFirst("/", ":") : iri;
    }
}
