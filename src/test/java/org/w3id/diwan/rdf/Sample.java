package org.w3id.diwan.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.w3id.diwan.model.Attribution;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Evidence;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.RetiredIds.Merged;
import org.w3id.diwan.model.RetiredIds.Withdrawn;
import org.w3id.diwan.model.Source;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.Value;
import org.w3id.diwan.model.reading.Mention;
import org.w3id.diwan.model.reading.Reading;

/** A small reading with one of everything, about people and places that do not exist. */
public final class Sample {
    static final SourceId GAZETTE = new SourceId("gazette-12");
    static final SourceId ALMANAC = new SourceId("almanac");

    private Sample() {}

    /** Two sources: an article and a reference. */
    public static Reading reading() {
        return new Reading(entities(), retired(), sources(), statements(), claims(), mentions(), List.of());
    }

    /** The same in another order. */
    public static Reading shuffled(long seed) {
        Reading reading = reading();
        Random random = new Random(seed);
        return new Reading(
                shuffled(reading.entities(), random),
                new RetiredIds(
                        shuffled(reading.retired().merged(), random),
                        shuffled(reading.retired().withdrawn(), random)),
                shuffled(reading.sources(), random),
                shuffled(reading.statements(), random),
                shuffled(reading.claims(), random),
                shuffled(reading.mentions(), random),
                List.of());
    }

    /** The same in parts: the entities, then each source. */
    static List<Reading> parts() {
        List<Reading> parts = new ArrayList<>();
        parts.add(new Reading(entities(), retired(), List.of(), List.of(), List.of(), List.of(), List.of()));
        for (Source source : sources()) {
            Reading only = only(source.id());
            parts.add(new Reading(
                    List.of(), only.sources(), only.statements(), only.claims(), only.mentions(), List.of()));
        }
        return parts;
    }

    /** All entities, but one source only. */
    static Reading only(SourceId id) {
        return new Reading(
                entities(),
                sources().stream().filter(source -> source.id().equals(id)).toList(),
                statements().stream()
                        .filter(it -> it.evidence().source().equals(id))
                        .toList(),
                claims().stream()
                        .filter(it -> it.evidence().source().equals(id))
                        .toList(),
                mentions().stream().filter(it -> it.source().equals(id)).toList(),
                List.of());
    }

    /** A register that says one text of a place. */
    public static Reading saying(String text) {
        Entity vesh = entity("vesh", "Place", List.of(name(text, "en")), List.of());
        return new Reading(List.of(vesh), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Reading withClaims(List<Claim> claims) {
        return new Reading(entities(), retired(), sources(), statements(), claims, mentions(), List.of());
    }

    static RetiredIds retired() {
        return new RetiredIds(
                List.of(
                        new Merged(id("the-militia"), id("vesh-militia")),
                        new Merged(id("ilsa-torran"), id("ilsa-toran"))),
                List.of(
                        new Withdrawn(id("two-in-one"), LocalDate.of(2024, 6, 1), "Two bodies had been taken for one"),
                        new Withdrawn(id("nobody"), LocalDate.of(2024, 5, 1), "Nobody of that name was found")));
    }

    static List<Claim> claims() {
        return List.of(
                fact("ilsa-toran", "holdsPost", id("envoy-of-vesh"), "2024-05/..", ALMANAC),
                fact("ilsa-toran", "visited", id("vesh"), "2024-06-01", GAZETTE, new Passage(0, 40)),
                new Claim(
                        id("vesh-militia"),
                        "attacked",
                        id("vesh"),
                        period("2024-05~"),
                        Modality.DENIED,
                        new Attribution(List.of(id("ilsa-toran")), List.of("briefing")),
                        evidence(GAZETTE, new Passage(60, 99), new Passage(41, 50))),
                new Claim(
                        id("peace-talks"),
                        "when",
                        period("2024-07-01/2024-07-03"),
                        Period.UNKNOWN,
                        Modality.PROPOSED,
                        Attribution.OWN_VOICE,
                        evidence(GAZETTE, new Passage(100, 130))),
                new Claim(
                        id("vesh-militia"),
                        "figure",
                        new Quantity(new BigDecimal("2500"), Quantity.Bound.AT_LEAST, "Members", List.of(id("vesh"))),
                        period("2024"),
                        Modality.ACTUAL,
                        Attribution.OWN_VOICE,
                        evidence(GAZETTE, new Passage(131, 160))),
                new Claim(
                        id("peace-talks"),
                        "figure",
                        new Quantity(new BigDecimal("2.50"), Quantity.Bound.EXACTLY, "Days", List.of()),
                        Period.UNKNOWN,
                        Modality.PROPOSED,
                        Attribution.OWN_VOICE,
                        evidence(GAZETTE, new Passage(100, 130))));
    }

    static Claim fact(String subject, String property, Value value, String when, SourceId source, Passage... at) {
        return new Claim(
                id(subject),
                property,
                value,
                period(when),
                Modality.ACTUAL,
                Attribution.OWN_VOICE,
                evidence(source, at));
    }

    static List<Entity> entities() {
        return List.of(
                entity("ilsa-toran", "Person", List.of(name("Ilsa Toran", "en"), name("إلسا توران", "ar")), List.of()),
                entity(
                        "envoy-of-vesh",
                        "Post",
                        List.of(name("Envoy of Vesh", "en")),
                        List.of(new Entity.Link("postIn", id("vesh-militia")))),
                entity(
                        "vesh-militia",
                        "ArmedGroup",
                        List.of(
                                name("Vesh Militia", "en"),
                                new Name("The Militia", "en", Name.Kind.ALTERNATIVE),
                                new Name("VM", "en", Name.Kind.ACRONYM)),
                        List.of()),
                new Entity(
                        id("vesh"),
                        "Place",
                        List.of(name("Vesh", "en"), name("ڤێش", "ckb")),
                        "A town on no map",
                        List.of(
                                URI.create("http://www.wikidata.org/entity/Q0"),
                                URI.create("https://en.wikipedia.org/wiki/Vesh_(town)")),
                        List.of(new Entity.Point(33.8, -42.0)),
                        List.of(),
                        List.of("https://example.org/a b?q=ڤێش", "some-owner/places:data/vesh #1.csv")),
                entity("peace-talks", "Meeting", List.of(name("Peace talks", "en")), List.of()),
                entity("the-gazette", "Media", List.of(name("The Gazette", "en")), List.of()));
    }

    private static List<Source> sources() {
        return List.of(
                new Source(
                        GAZETTE,
                        Source.Kind.ARTICLE,
                        "An envoy comes to Vesh",
                        List.of(id("the-gazette")),
                        List.of(),
                        period("2024-06-02"),
                        List.of(URI.create("https://example.org/gazette/12")),
                        List.of(new Source.StoredText("0123456789abcdef".repeat(4), 170))),
                new Source(
                        ALMANAC,
                        Source.Kind.REFERENCE,
                        "",
                        List.of(),
                        List.of(),
                        Period.UNKNOWN,
                        List.of(URI.create("https://example.org/almanac")),
                        List.of()));
    }

    private static List<Statement> statements() {
        return List.of(new Statement(
                "briefing",
                List.of(id("ilsa-toran")),
                List.of(id("the-gazette")),
                "Denying",
                "That the militia attacked",
                List.of(),
                period("2024-06-01"),
                evidence(GAZETTE, new Passage(41, 99))));
    }

    private static List<Mention> mentions() {
        return List.of(
                new Mention(id("ilsa-toran"), "Toran", GAZETTE, new Passage(41, 46)),
                new Mention(id("ilsa-toran"), "Toran", GAZETTE, new Passage(61, 66)),
                new Mention(id("vesh"), "Vesh", GAZETTE, new Passage(0, 4)));
    }

    private static Entity entity(String id, String type, List<Name> names, List<Entity.Link> links) {
        return new Entity(id(id), type, names, "", List.of(), List.of(), links, List.of());
    }

    private static Name name(String text, String language) {
        return new Name(text, language, Name.Kind.PREFERRED);
    }

    private static Evidence evidence(SourceId source, Passage... at) {
        return new Evidence(source, List.of(at));
    }

    private static EntityId id(String id) {
        return new EntityId(id);
    }

    private static Period period(String edtf) {
        return edtf.isEmpty() ? Period.UNKNOWN : Period.parse(edtf).orElseThrow();
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, random);
        return copy;
    }
}
