package org.w3id.diwan.query.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.EdtfText;

/**
 * A claim with all that a citation needs, as the graph holds it. Every service that shows claims reads them as such, with
 * {@link CitationReader}; agents get it as JSON.
 *
 * @param claim its IRI
 * @param modality {@code Actual}, {@code Proposed} or {@code Denied}
 * @param subject whom or what it is about
 * @param relation a word of the ontology
 * @param object the other end, if that is an entity
 * @param value the number or time, if it is one
 * @param bound of a number: {@code AtLeast} and the like; empty where there is none
 * @param unit of a number, a word of the ontology; otherwise {@link NamedThing#NONE}
 * @param saidBy who is quoted; empty where the source speaks itself
 * @param outlets IRIs of the news outlets among them
 * @param when in EDTF; empty if unknown
 * @param earliest the first day that allows, as in ISO 8601; empty if unknown or without beginning
 * @param latest the last day; empty if unknown or open
 * @param places where
 * @param statement the IRI of the first statement in which it is said; empty if the sources do not tell of one
 * @param statedOn when such statements were made, in EDTF and in order; empty if unknown
 * @param review {@code unreviewed} for what a program read and nobody has looked at; otherwise empty
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CitedClaim(
        String claim,
        String modality,
        NamedThing subject,

        @JsonSerialize(converter = NamedThing.ByLocalName.class)
        NamedThing relation,

        @Nullable NamedThing object,
        String value,
        String bound,

        @JsonSerialize(converter = NamedThing.ByLocalName.class)
        NamedThing unit,

        List<NamedThing> saidBy,
        @JsonIgnore List<String> outlets,
        String when,
        String earliest,
        String latest,
        List<NamedThing> places,
        CitedSource source,
        List<CitedPassage> passages,
        String statement,
        @JsonIgnore List<String> statedOn,
        String review) {
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
                outlets,
                when,
                sameDay ? "" : earliest,
                sameDay ? "" : latest,
                places,
                source.brief(),
                passages,
                statement,
                statedOn,
                review);
    }

    /** The entity or the value at its other end. */
    public NamedThing end() {
        NamedThing entity = object;
        return entity == null ? new NamedThing("", value) : entity;
    }

    /** The place a number is told of. */
    public NamedThing place() {
        return places.isEmpty() ? NamedThing.NONE : places.get(0);
    }

    /** Whether a person wrote or reviewed it; otherwise only a program read it. */
    public boolean reviewed() {
        return review.isEmpty();
    }

    /** Whether it tells a number of something. */
    @JsonIgnore
    public boolean isFigure() {
        return !unit.iri().isEmpty();
    }

    /** How the source stands to it. */
    public Stance stance() {
        return Stance.of(modality, !saidBy.isEmpty());
    }

    /** When it was last said, else when the source was published, in EDTF; empty if nobody knows. */
    public String saidOn() {
        return statedOn.isEmpty() ? source.issued() : statedOn.get(statedOn.size() - 1);
    }

    /** Who is quoted, in words. */
    public String speakers() {
        return names(saidBy);
    }

    /** A number with its bound in words, {@code at least 12}; otherwise the object's name. */
    public String figure() {
        return (bound.isEmpty() || bound.equals("Exactly") ? "" : Curie.words(bound) + " ") + end().name();
    }

    /** The object's name, or the value in words with its bound and unit. */
    public String objectText() {
        if (isFigure()) {
            return figure() + " " + Curie.words(unit.localName());
        }
        return object == null && bound.isEmpty() ? EdtfText.of(value) : figure();
    }

    /** In one line; what is not told as a fact says so before all else. */
    public String line() {
        String time = when.isEmpty() ? "" : ", " + EdtfText.of(when);
        String where = places.isEmpty() ? "" : ", in " + names(places);
        return heading() + ": " + subject.name() + " | " + Curie.words(relation.localName()) + " | " + objectText()
                + where + time + " [" + curie(claim) + " " + curie(source.iri())
                + passages.stream()
                        .findFirst()
                        .map(passage -> "#char=" + passage.begin() + "," + passage.end())
                        .orElse("")
                + "]";
    }

    private String heading() {
        String unreviewed = review.isEmpty() ? "" : "UNREVIEWED MACHINE READING, ";
        String mode = switch (stance()) {
            case DENIED -> "DENIED";
            case PROPOSED -> "PROPOSED, not a fact,";
            case ATTRIBUTED -> "Said";
            case AFFIRMED -> "Reported";
        };
        String by = saidBy.isEmpty() ? "" : " by " + speakers();
        String publishers = source.publisherNames();
        return unreviewed + mode + by + " in " + (publishers.isEmpty() ? curie(source.iri()) : publishers);
    }

    static String names(List<NamedThing> things) {
        return things.stream().map(NamedThing::name).collect(Collectors.joining(", "));
    }

    static String curie(String iri) {
        String base = IriScheme.base();
        return iri.startsWith(base) ? iri.substring(base.length()).replaceFirst("/", ":") : iri;
    }
}
