package org.w3id.diwan.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Period;

/** Claims in words, for people who decide on them. */
public final class ClaimWording {
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Map<EntityId, Entity> entities;

    /** @param entities those that may be spoken of; more may be added to the map */
    public ClaimWording(Map<EntityId, Entity> entities) {
        this.entities = entities;
    }

    /** A claim in words: subject, relation, value, and how it is said. */
    String of(Claim claim) {
        return label(claim.subject()) + " - " + spaced(claim.property()) + " - " + value(claim)
                + (claim.modality() == Modality.ACTUAL
                        ? ""
                        : ", " + claim.modality().name())
                + day(claim.when())
                + (claim.attribution().isOwnVoice()
                        ? ""
                        : ", says " + labels(claim.attribution().sayers()));
    }

    /** What a claim says of its subject. */
    public String value(Claim claim) {
        return claim.value()
                .<String>match(
                        ref -> label(ref),
                        figure -> figure.bound().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                                + figure.amount().toPlainString() + " " + spaced(figure.unit())
                                + (figure.places().isEmpty() ? "" : " in " + labels(figure.places())),
                        Period::edtf);
    }

    static String day(Period when) {
        return when.isKnown() ? ", " + when.edtf() : "";
    }

    public String labels(List<EntityId> ids) {
        return ids.stream().map(this::label).collect(Collectors.joining(" and "));
    }

    /** An entity's English name. */
    public String label(EntityId id) {
        Entity entity = entities.get(id);
        return entity == null ? id.value() : english(entity);
    }

    /** The English name, another where there is none, the id where there is no name. */
    static String english(Entity entity) {
        return entity.names().stream()
                .filter(name -> name.language().equals("en"))
                .findFirst()
                .or(() -> entity.names().stream().findFirst())
                .map(Name::text)
                .orElse(entity.id().value());
    }

    /** {@code callsForWithdrawalOf} as people write it. */
    public static String spaced(String term) {
        return INNER_CAPITAL.matcher(term).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
