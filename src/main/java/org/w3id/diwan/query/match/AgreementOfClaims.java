package org.w3id.diwan.query.match;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.Deadline;
import org.w3id.diwan.query.entity.EntityClaims;
import org.w3id.diwan.query.entity.EntityClaims.ClaimedValue;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.ontology.AskableProperty;

/** Whether what the graph knows of an entity fits what a table says. What is proposed or denied counts for nothing. */
final class AgreementOfClaims {
    /** What came out, the worst first. */
    enum Verdict {
        DIFFERS,
        /** The graph has no value, or what the table says cannot be read. */
        UNKNOWN,
        AGREES
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private record Key(String entity, String property) {}

    private final EntityRegister register;
    private final ListMultimap<Key, Node> values = ArrayListMultimap.create();
    private final Map<String, Set<String>> called = new HashMap<>();

    private AgreementOfClaims(EntityRegister register) {
        this.register = register;
    }

    /** What the graph says of entities in some properties; unknown properties have no values. */
    static AgreementOfClaims read(
            EntityRegister register, EntityClaims claims, Collection<String> entities, Collection<String> propertyIds) {
        AgreementOfClaims evidence = new AgreementOfClaims(register);
        Set<AskableProperty> properties = propertyIds.stream()
                .flatMap(id -> register.ontology().property(id).stream())
                .collect(Collectors.toSet());
        for (ClaimedValue value : claims.someOf(entities, properties)) {
            properties.stream()
                    .filter(property -> value.isActual() && property.iri().equals(value.property()))
                    .forEach(property -> evidence.values.put(new Key(value.entity(), property.id()), value.value()));
        }
        return evidence;
    }

    Verdict of(String entity, MatchQuery.Condition condition) {
        List<Node> known = values.get(new Key(entity, condition.property()));
        if (known.isEmpty() || condition.values().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        List<Verdict> each =
                condition.values().stream().map(given -> of(given, known)).toList();
        return switch (condition.quantifier()) {
            case ANY -> Collections.max(each);
            case ALL -> Collections.min(each);
            case NONE -> opposite(Collections.max(each));
        };
    }

    private Verdict of(String given, List<Node> known) {
        Deadline.look();
        if (known.stream().anyMatch(value -> fits(given, value))) {
            return Verdict.AGREES;
        }
        return known.stream().allMatch(value -> isRead(given, value)) ? Verdict.DIFFERS : Verdict.UNKNOWN;
    }

    private static Verdict opposite(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Verdict.DIFFERS;
            case DIFFERS -> Verdict.AGREES;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    /** Whether what a table says is of the same kind as a value, so that it can differ from it: a number, a time, a known entity. */
    private boolean isRead(String given, Node value) {
        if (value.isURI()) {
            return !value.getURI().startsWith(IriScheme.entities())
                    || meant(given).size() > 1
                    || register.entity(given).isPresent();
        }
        if (value.getLiteralDatatypeURI().endsWith("/EDTF")) {
            return Period.parse(given).isPresent();
        }
        return !isNumber(value.getLiteralLexicalForm()) || isNumber(given);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private boolean fits(String given, Node value) {
        if (value.isLiteral()) {
            String text = value.getLiteralLexicalForm();
            return text.equalsIgnoreCase(given)
                    || isSameNumber(text, given)
                    || isSameTime(text, given)
                    || isSameText(text, given);
        }
        if (!value.isURI()) {
            return false;
        }
        String iri = value.getURI();
        String entities = IriScheme.entities();
        return iri.equals(given)
                || iri.endsWith("/" + given)
                || (iri.startsWith(entities) && meant(given).contains(register.canonical(iri)));
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Whether both are times that can be the same: a day lies in its month. */
    private static boolean isSameTime(String one, String other) {
        Optional<Period> first = Period.parse(one);
        Optional<Period> second = Period.parse(other);
        return first.isPresent()
                && second.isPresent()
                && !first.get().earliest().isAfter(second.get().latest())
                && !second.get().earliest().isAfter(first.get().latest());
    }

    private boolean isSameText(String one, String other) {
        String folded = register.index().folding().fold(one);
        return !folded.isEmpty() && folded.equals(register.index().folding().fold(other));
    }

    /** The entities that a value of a table surely means: by id, IRI or name. */
    private Set<String> meant(String given) {
        return called.computeIfAbsent(given, text -> meant(text, register));
    }

    static Set<String> meant(String given, EntityRegister register) {
        Deadline.look();
        Set<String> meant = new HashSet<>();
        meant.add(register.canonical(given));
        register.index().find(NameQuery.of(given)).stream()
                .filter(match -> match.score() >= Match.CERTAIN)
                .forEach(match -> meant.add(match.entity().value()));
        return meant;
    }
}
