package org.w3id.diwan.serve.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.subgraph.Neighbourhood;

/** Reads a {@link Neighbourhood} from parameters by name, as they stand in an address or on a command line. */
final class NeighbourhoodParameters {
    static final int DEEPEST = 4;
    static final int USUAL_EDGES = 1_000;

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 2_000;
    private static final List<String> MODALITIES = List.of("Actual", "Proposed", "Denied");
    private static final Set<String> SEVERAL = Set.of("focus", "relation", "type", "source", "modality");
    private static final Set<String> SINGLE =
            Set.of("depth", "asOf", "overlap", "limit", "after", "language", "format");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    private final Map<String, List<String>> values;
    private final int mostEdges;

    /**
     * Of values by parameter.
     *
     * @param mostEdges the highest limit
     */
    NeighbourhoodParameters(Map<String, List<String>> values, int mostEdges) {
        this.values = Map.copyOf(values);
        this.mostEdges = mostEdges;
    }

    /**
     * What they mean.
     *
     * @throws BadParameter naming the first that cannot be understood, and what it takes
     */
    Neighbourhood read() {
        refuseUnknown();
        Period asOf = asOf();
        return new Neighbourhood(
                list(
                        "focus",
                        item -> without(IriScheme.entities(), "id:", item),
                        Slug::isValid,
                        "an entity's IRI or the last part of it, such as lloyd-austin"),
                number("depth", 1, DEEPEST, 1),
                list("relation", NeighbourhoodParameters::isName, "a relation of the ontology, such as memberOf"),
                list("type", NeighbourhoodParameters::isName, "a class of the ontology, such as Person"),
                list(
                        "source",
                        item -> without(IriScheme.sources(), "source:", item),
                        Slug::isValid,
                        "a source's IRI or the last part of it, such as rudaw-2024-01-25"),
                modalities(),
                asOf,
                definite(asOf),
                number("limit", 1, mostEdges, Math.min(USUAL_EDGES, mostEdges)),
                single("after", ""),
                language());
    }

    /** The format that is named; empty where none is. */
    String format() {
        return single("format", "");
    }

    private void refuseUnknown() {
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            String name = each.getKey();
            if (!SEVERAL.contains(name) && !SINGLE.contains(name)) {
                Set<String> known = new TreeSet<>(SEVERAL);
                known.addAll(SINGLE);
                throw BadParameter.of(BadParameter.shown(name), "there is no such parameter", List.copyOf(known));
            }
            for (String value : each.getValue()) {
                if (value.length() > LONGEST || value.indexOf('\uFFFD') >= 0) {
                    throw BadParameter.of(name, name + " is text in UTF-8 of " + LONGEST + " characters at the most");
                }
            }
        }
    }

    private List<String> modalities() {
        List<String> list = list("modality", value -> true, "");
        list.forEach(modality -> expect("modality", MODALITIES, "one of Actual, Proposed and Denied", modality));
        return list;
    }

    private static void expect(String name, List<String> allowed, String what, String value) {
        if (!allowed.contains(value)) {
            throw BadParameter.of(name, name + " is " + what + ", not " + BadParameter.shown(value), allowed);
        }
    }

    private Period asOf() {
        String text = single("asOf", "");
        if (!values.containsKey("asOf")) {
            return Period.UNKNOWN;
        }
        return Period.parse(text)
                .orElseThrow(() -> BadParameter.of(
                        "asOf",
                        "asOf is a day, month or year, or an interval that does not run backwards, in EDTF: 2024-01-25, 2024-01,"
                                + " 2022/2024-06, ../2024; not " + BadParameter.shown(text)));
    }

    private boolean definite(Period asOf) {
        String overlap = single("overlap", "possible");
        expect("overlap", List.of("possible", "definite"), "possible or definite", overlap);
        if (values.containsKey("overlap") && !asOf.isKnown()) {
            throw BadParameter.of("overlap", "overlap says how asOf is meant, and there is no asOf");
        }
        return overlap.equals("definite");
    }

    private String language() {
        String language = single("language", "en");
        if (!LANGUAGE.matcher(language).matches()) {
            throw BadParameter.of(
                    "language",
                    "language is a language tag such as en, ar or ckb, not " + BadParameter.shown(language));
        }
        return language;
    }

    /** The last part of an IRI, which may stand alone or behind its prefix. */
    private static String without(String namespace, String prefix, String item) {
        String start = item.startsWith(namespace) ? namespace : item.startsWith(prefix) ? prefix : "";
        return item.substring(start.length());
    }

    private List<String> list(String name, Predicate<String> valid, String what) {
        return list(name, item -> item, valid, what);
    }

    private List<String> list(String name, UnaryOperator<String> shortened, Predicate<String> valid, String what) {
        Set<String> list = new LinkedHashSet<>();
        for (String given : values.getOrDefault(name, List.of())) {
            for (String value : COMMA.split(given, -1)) {
                String item = shortened.apply(value.strip());
                if (item.isEmpty() || !valid.test(item)) {
                    throw BadParameter.of(name, name + " is " + what + ", not " + BadParameter.shown(item));
                }
                list.add(item);
            }
        }
        if (list.size() > MOST_VALUES) {
            throw BadParameter.of(name, name + " takes " + MOST_VALUES + " values at the most");
        }
        return List.copyOf(list);
    }

    private int number(String name, int least, int most, int usual) {
        String value = single(name, Integer.toString(usual));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        throw BadParameter.of(
                name, name + " is a whole number from " + least + " to " + most + ", not " + BadParameter.shown(value));
    }

    private String single(String name, String usual) {
        List<String> given = values.getOrDefault(name, List.of(usual));
        if (given.size() != 1) {
            throw BadParameter.of(name, name + " may be given once, not " + given.size() + " times");
        }
        return given.get(0);
    }

    private static boolean isName(String text) {
        return LOCAL_NAME.matcher(text).matches();
    }
}
