package org.w3id.diwan.serve.agent.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3id.diwan.model.EditDistance;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.names.Match;
import org.w3id.diwan.names.NameQuery;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.query.ontology.AskableProperty;

/** The arguments of a call, checked as they are read. */
record ToolArguments(JsonNode given, EntityRegister register) {
    private static final int LONGEST = 20_000;
    private static final int MOST_VALUES = 200;
    private static final int NEAR = 3;
    private static final int USUAL_BYTES = 16_000;
    private static final int LEAST_BYTES = 2_000;
    private static final int MOST_BYTES = 200_000;
    private static final List<String> MODALITIES = List.of("Actual", "Proposed", "Denied");

    int maxBytes() {
        return number("max_bytes", LEAST_BYTES, MOST_BYTES, USUAL_BYTES);
    }

    int offset() {
        String after = text("after").orElse("0");
        if (!after.matches("[0-9]{1,7}")) {
            throw BadParameter.of("after", "after is what the answer before gave as next");
        }
        return Integer.parseInt(after);
    }

    boolean isTrue(String name) {
        JsonNode value = given.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw BadParameter.of(name, name + " is true or false");
        }
        return value.asBoolean();
    }

    String required(String name) {
        return text(name).orElseThrow(() -> BadParameter.of(name, name + " is missing"));
    }

    Optional<String> text(String name) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(text(name, value)).filter(text -> !text.isEmpty());
    }

    private static String text(String name, JsonNode value) {
        if (!value.isTextual() && !value.isNumber()) {
            throw BadParameter.of(name, name + " is a text");
        }
        String text = value.asText().strip();
        if (text.length() > LONGEST) {
            throw BadParameter.of(name, name + " has at most " + LONGEST + " characters");
        }
        return text;
    }

    /** A text or a list of texts. */
    List<String> texts(String name) {
        JsonNode value = given.path(name);
        if (!value.isArray()) {
            return text(name).stream().toList();
        }
        if (value.size() > MOST_VALUES) {
            throw BadParameter.of(name, name + " takes at most " + MOST_VALUES + " values");
        }
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(text(name, each)));
        return texts;
    }

    int number(String name, int least, int most, int usual) {
        JsonNode value = given.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber() || value.intValue() < least || value.intValue() > most) {
            throw BadParameter.of(name, name + " is a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    Period period(String name) {
        return text(name)
                .map(text -> Period.parse(text)
                        .orElseThrow(() -> BadParameter.of(
                                name,
                                name + " is a day, month, year or interval in EDTF, such as 2024-01 or 2022/2024-06")))
                .orElse(Period.UNKNOWN);
    }

    /** IRIs of modalities; none where none is named. */
    List<String> modalities(String name) {
        return texts(name).stream()
                .map(given -> IriScheme.term(oneOf(name, given, MODALITIES)))
                .toList();
    }

    String oneOf(String name, String value, List<String> allowed) {
        return allowed.stream()
                .filter(each -> each.equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> BadParameter.of(
                        name,
                        name + " is one of " + String.join(", ", allowed) + ", not " + BadParameter.shown(value)));
    }

    /** IRIs of relations that can be claimed. */
    List<String> relations(String name) {
        return texts(name).stream()
                .map(each -> term(name, each, property -> property.claimed()).iri())
                .toList();
    }

    AskableProperty term(String name, String given, Predicate<AskableProperty> fits) {
        String local = given.startsWith(":") ? given.substring(1) : given;
        return register.ontology().property(local).filter(fits).orElseThrow(() -> {
            List<String> known = register.ontology().properties().values().stream()
                    .filter(fits)
                    .map(AskableProperty::id)
                    .sorted()
                    .toList();
            return BadParameter.of(
                    name,
                    "the ontology knows no " + name + " " + BadParameter.shown(given) + "; the nearest "
                            + nearest(local, known));
        });
    }

    /** Classes of entities. */
    Set<String> types(String name) {
        Set<String> known = register.ontology().types();
        Set<String> types = new LinkedHashSet<>();
        for (String given : texts(name)) {
            String local = given.startsWith(":") ? given.substring(1) : given;
            if (!known.contains(local)) {
                throw BadParameter.of(
                        name,
                        "the ontology knows no class of entities " + BadParameter.shown(given) + "; the nearest "
                                + nearest(local, known.stream().sorted().toList()));
            }
            types.add(local);
        }
        return types;
    }

    /** "is memberOf" or "are memberOf, partOf". */
    static String nearest(String word, List<String> known) {
        List<String> near = known.stream()
                .sorted(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(each -> each))
                .limit(NEAR)
                .toList();
        return near.size() == 1 ? "is " + near.get(0) : "are " + String.join(", ", near);
    }

    static int distance(String word, String known) {
        String one = word.toLowerCase(Locale.ROOT);
        String other = known.toLowerCase(Locale.ROOT);
        return other.contains(one) || one.contains(other) ? 0 : EditDistance.between(one, other);
    }

    /** IRIs of entities given by id, IRI or name. */
    List<String> entities(String name) {
        return texts(name).stream().map(each -> entity(name, each)).toList();
    }

    /**
     * The IRI of an entity given by id, IRI or a name that only one has.
     *
     * @throws BadParameter if the graph knows none, or several
     */
    String entity(String name, String given) {
        String id = given.startsWith("id:") ? given.substring("id:".length()) : given;
        if (register.entity(id).isPresent()) {
            return IriScheme.entities() + register.canonical(id);
        }
        List<Match> matches = register.index().find(NameQuery.of(given).atMost(NEAR));
        if (!matches.isEmpty() && matches.get(0).isCertain()) {
            return IriScheme.entity(matches.get(0).entity());
        }
        String near = matches.stream()
                .map(match -> match.entity().value() + " (\"" + match.matched().text() + "\")")
                .reduce((one, other) -> one + ", " + other)
                .map(list -> " Perhaps you mean " + list + ".")
                .orElse("");
        throw BadParameter.notFound(
                name,
                "no entity is surely called " + "\"" + BadParameter.shown(given) + "\"" + " in this graph." + near);
    }

    /** The IRI of a source, a claim or a statement, given by IRI, prefixed name or last part. */
    String thing(String name, ThingKind kind, String given) {
        String start = kind.node("").getURI();
        String prefix = kind.segment() + ":";
        String local = given.startsWith(start)
                ? given.substring(start.length())
                : given.startsWith(prefix) ? given.substring(prefix.length()) : given;
        if (!kind.canBeCalled(local)) {
            throw BadParameter.of(
                    name,
                    name + " is the IRI of a " + kind.word() + " or its last part, not " + BadParameter.shown(given));
        }
        return start + local;
    }

    List<String> sources(String name) {
        return texts(name).stream()
                .map(each -> thing(name, ThingKind.SOURCE, each))
                .toList();
    }
}
