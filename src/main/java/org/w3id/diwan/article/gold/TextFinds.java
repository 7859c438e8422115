package org.w3id.diwan.article.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.GoldText.DatedPlace;
import org.w3id.diwan.article.gold.GoldText.Item;
import org.w3id.diwan.article.gold.GoldText.Triple;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;

/** What was read in one text, in the annotations' names. */
final class TextFinds {
    private final MachineReading machine;
    private final GoldNames names;
    private final RelationMarks relations;
    private final List<Entity> register;

    /** @param register the entities that were known beforehand */
    TextFinds(MachineReading machine, GoldNames names, RelationMarks relations, List<Entity> register) {
        this.machine = machine;
        this.names = names;
        this.relations = relations;
        this.register = register;
    }

    /** An entity at a place. */
    record Named(Passage passage, String entity) implements Item {
        @Override
        public String line() {
            return entity;
        }
    }

    /** @param labels the post's names */
    record Role(Passage passage, String person, List<String> labels, Set<String> bodies) implements Item {
        @Override
        public String line() {
            return person + ": " + String.join("/", labels) + ", " + String.join("/", bodies);
        }
    }

    /** One speaker's part in a speech act. */
    record Spoken(Passage passage, String speaker) implements Item {
        @Override
        public String line() {
            return speaker;
        }
    }

    /** @param status asserted, attributed, proposed or denied */
    record Related(Passage passage, Triple triple, String status) implements Item {
        @Override
        public String line() {
            return triple + " (" + status + ")";
        }
    }

    List<Named> mentions() {
        return machine.reading().mentions().stream().map(this::named).distinct().toList();
    }

    private Named named(Mention mention) {
        return new Named(mention.passage(), names.of(mention.entity()));
    }

    List<DatedPlace> dates() {
        return machine.dates().stream()
                .map(dated -> new DatedPlace(dated.passage(), dated.period().edtf()))
                .toList();
    }

    List<Spoken> statements() {
        return machine.reading().statements().stream()
                .flatMap(statement -> speakers(statement)
                        .map(speaker ->
                                new Spoken(statement.evidence().passages().get(0), speaker)))
                .toList();
    }

    private Stream<String> speakers(Statement statement) {
        return statement.speakers().isEmpty()
                ? Stream.of("")
                : statement.speakers().stream().map(names::of);
    }

    List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (Claim claim : claims()) {
            if (relations.has("post", claim.property().name())) {
                EntityId post = ((Ref) claim.value()).entity();
                roles.add(new Role(passage(claim), names.of(claim.subject()), names.written(post), bodies(post)));
            }
        }
        return roles;
    }

    private Set<String> bodies(EntityId post) {
        return Stream.concat(register.stream(), machine.reading().entities().stream())
                .filter(entity -> entity.id().equals(post))
                .flatMap(entity -> entity.links().stream())
                .filter(link -> relations.has("in", link.property().name()))
                .map(link -> names.of(link.target()))
                .collect(Collectors.toSet());
    }

    /** The relations of the kinds that are annotated. */
    List<Related> relations() {
        return claims().stream()
                .filter(claim -> relations.has("annotated", claim.property().name()))
                .map(claim -> new Related(
                        passage(claim),
                        new Triple(
                                names.of(claim.subject()),
                                claim.property().name(),
                                names.of(((Ref) claim.value()).entity())),
                        status(claim)))
                .toList();
    }

    private List<Claim> claims() {
        return machine.reading().claims().stream()
                .filter(claim -> claim.value() instanceof Ref)
                .toList();
    }

    private static Passage passage(Claim claim) {
        return claim.evidence().passages().get(0);
    }

    private static String status(Claim claim) {
        return switch (claim.modality()) {
            case PROPOSED -> "proposed";
            case DENIED -> "denied";
            case ACTUAL -> claim.attribution().isOwnVoice() ? "asserted" : "attributed";
        };
    }
}
