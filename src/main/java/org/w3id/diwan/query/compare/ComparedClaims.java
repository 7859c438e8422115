package org.w3id.diwan.query.compare;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3id.diwan.query.Curie;
import org.w3id.diwan.query.claim.CitedClaim;
import org.w3id.diwan.query.claim.NamedThing;
import org.w3id.diwan.query.claim.Stance;
import org.w3id.diwan.query.claim.Voices;

/**
 * Claims of the same, side by side: of one subject, relation and object, or of one number, which is of one subject, relation, unit and place.
 *
 * @param claims at least one
 */
public record ComparedClaims(List<CitedClaim> claims) {
    /** Copies the list. */
    public ComparedClaims {
        claims = List.copyOf(claims);
    }

    /** Puts claims of the same together, in the order in which they come. */
    public static List<ComparedClaims> of(Collection<CitedClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(ComparedClaims::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ComparedClaims::new)
                .toList();
    }

    /** Equal for claims of the same, and sorts them by subject and relation. */
    static String key(CitedClaim claim) {
        String end = claim.isFigure()
                ? claim.unit().iri()
                        + claim.places().stream().map(NamedThing::iri).sorted().toList()
                : claim.end().iri() + claim.value();
        return String.join(" ", claim.subject().iri(), claim.relation().iri(), end);
    }

    private CitedClaim first() {
        return claims.get(0);
    }

    String key() {
        return key(first());
    }

    /** Whom or what they are about. */
    public NamedThing subject() {
        return first().subject();
    }

    /** What they say. */
    public NamedThing relation() {
        return first().relation();
    }

    /** The other end; of numbers that of the first claim. */
    public NamedThing object() {
        return first().end();
    }

    /** The unit of numbers. */
    public NamedThing unit() {
        return first().unit();
    }

    /** The place of numbers; without an IRI where none is named. */
    public NamedThing place() {
        return first().place();
    }

    /** Whether they tell a number. */
    public boolean isFigure() {
        return first().isFigure();
    }

    /** In words. */
    public String topic() {
        String end = isFigure() ? Curie.words(unit().localName()) : first().objectText();
        return subject().name() + " | " + Curie.words(relation().localName()) + " | " + end;
    }

    /** The claims of one stance. */
    public List<CitedClaim> of(Stance stance) {
        return claims.stream().filter(claim -> claim.stance() == stance).toList();
    }

    /** The stances taken, in their order. */
    public Set<Stance> stances() {
        return claims.stream()
                .map(CitedClaim::stance)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stance.class)));
    }

    /** How many sources speak for themselves. */
    public int voices() {
        return Voices.count(claims);
    }

    /** How many sources tell it. */
    int sources() {
        return distinct(claim -> claim.source().iri());
    }

    int distinct(Function<CitedClaim, String> of) {
        return (int) claims.stream().map(of).distinct().count();
    }

    /** Whether some deny what others say or propose. */
    public boolean isContested() {
        Set<Stance> stances = stances();
        return stances.contains(Stance.DENIED) && stances.size() > 1;
    }

    /** Whether they tell different numbers, or the same one with another bound; or are a fact, a proposal, a denial in turn. */
    public boolean isDifferent() {
        return distinct(isFigure() ? CitedClaim::figure : CitedClaim::modality) > 1;
    }

    /**
     * In a word or two: {@code disputed}, {@code counted differently}, {@code denied only}, {@code proposed only}, {@code told by several} or
     * {@code told once}.
     */
    public String finding() {
        if (isContested()) {
            return "disputed";
        }
        if (isFigure() && isDifferent()) {
            return "counted differently";
        }
        Set<Stance> stances = stances();
        if (stances.equals(Set.of(Stance.DENIED))) {
            return "denied only";
        }
        if (stances.equals(Set.of(Stance.PROPOSED))) {
            return "proposed only";
        }
        return sources() > 1 ? "told by several" : "told once";
    }

    /** Whether the sources say different things. */
    public boolean isDisagreement() {
        return isContested() || (isFigure() && isDifferent());
    }
}
