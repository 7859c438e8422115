package org.w3id.diwan.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing one source says: the unit of the graph. Every edge is one or more claims.
 *
 * @param subject the entity it is about
 * @param property what is said of it
 * @param value the other end
 * @param when when it holds or happened; for a figure the day it was counted; {@link Period#UNKNOWN} where the source is silent
 * @param modality fact, proposal or denial
 * @param attribution who is quoted, if not the source itself
 * @param evidence where it stands
 * @param review who reviewed it, if a machine had read it: no or one review
 */
public record Claim(
        EntityId subject,
        String property,
        Value value,
        Period when,
        Modality modality,
        Attribution attribution,
        Evidence evidence,
        List<Review> review) {
    public Claim {
        review = List.copyOf(review);
    }

    /** A claim that a person wrote, or a machine's that nobody has reviewed. */
    public Claim(
            EntityId subject,
            String property,
            Value value,
            Period when,
            Modality modality,
            Attribution attribution,
            Evidence evidence) {
        this(subject, property, value, when, modality, attribution, evidence, List.of());
    }

    /**
     * The claim's identity: the hash of its content. The same claim read again has the same id, so loading twice changes nothing;
     * statement keys do not count, for they only name something within a file, nor does its review: what a person accepts as the machine
     * read it stays the same claim.
     */
    public String id() {
        List<String> parts = new ArrayList<>();
        parts.add(evidence.source().value());
        parts.add(subject.value());
        parts.add(property);
        parts.addAll(value.<List<String>>match(
                ref -> List.of("ref", ref.value()),
                quantity -> List.of(
                        "quantity",
                        quantity.amount().toPlainString(),
                        quantity.bound().name(),
                        quantity.unit(),
                        ContentHash.joined(quantity.places())),
                period -> List.of("period", period.edtf())));
        parts.add(when.edtf());
        parts.add(modality.name());
        parts.add(ContentHash.joined(attribution.sayers()));
        parts.add(ContentHash.joined(evidence.passages()));
        return ContentHash.of(parts);
    }

    /** The same with its review; one that does not say what was read accepts it as it is. */
    public Claim reviewed(Review by) {
        Review whole = by.of().isEmpty() ? new Review(by.by(), by.on(), id()) : by;
        return new Claim(subject, property, value, when, modality, attribution, evidence, List.of(whole));
    }

    /** Whom and what it is about and who is quoted: the sayers, the subject, the object where it is an entity, a figure's places. */
    public List<EntityId> entities() {
        List<EntityId> all = new ArrayList<>(attribution.sayers());
        all.add(subject);
        if (value instanceof EntityId object) {
            all.add(object);
        } else if (value instanceof Quantity figure) {
            all.addAll(figure.places());
        }
        return List.copyOf(all);
    }

    /** Whether what it says may stand plain beside it: a fact in the source's own voice, and no figure, for sources disagree on those. */
    public boolean isPlainFact() {
        return modality == Modality.ACTUAL && attribution.isOwnVoice() && !(value instanceof Quantity);
    }
}
