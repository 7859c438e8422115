package org.w3id.diwan.serve.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Slug;

/**
 * Which part of the graph a request means.
 *
 * @param focus entity ids to start from; none for the whole graph
 * @param depth steps from them
 * @param relations local names to keep; none keeps all
 * @param types classes of which both ends must have one; none keeps all
 * @param sources source ids to keep; none keeps all
 * @param modalities modalities to keep; none keeps all
 * @param asOf the day on which an edge must possibly hold: no or one day
 * @param definite whether an undated or only possibly overlapping edge is left out at {@code asOf}
 * @param limit most edges
 * @param offset edges to pass over
 */
record Neighbourhood(
        List<String> focus,
        int depth,
        List<String> relations,
        List<String> types,
        List<String> sources,
        List<String> modalities,
        List<LocalDate> asOf,
        boolean definite,
        int limit,
        int offset) {
    static final int MOST_EDGES = 5_000;
    static final int DEEPEST = 4;

    private static final int MOST_VALUES = 50;
    private static final int USUAL_EDGES = 1_000;
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

    /**
     * What a request's parameters say.
     *
     * @throws BadParameter naming the parameter and what it takes
     */
    static Neighbourhood of(HttpServletRequest request) throws BadParameter {
        List<String> modalities = names(request, "modality");
        for (String modality : modalities) {
            if (!List.of("Actual", "Proposed", "Denied").contains(modality)) {
                throw new BadParameter("modality is one of Actual, Proposed and Denied");
            }
        }
        return new Neighbourhood(
                slugs(request, "focus"),
                number(request, "depth", 1, 1, DEEPEST),
                names(request, "relation"),
                names(request, "type"),
                slugs(request, "source"),
                modalities,
                day(request).map(List::of).orElse(List.of()),
                "definite".equals(request.getParameter("overlap")),
                number(request, "limit", USUAL_EDGES, 1, MOST_EDGES),
                number(request, "offset", 0, 0, Integer.MAX_VALUE - MOST_EDGES));
    }

    private static List<String> slugs(HttpServletRequest request, String parameter) throws BadParameter {
        List<String> values = values(request, parameter);
        for (String value : values) {
            if (!Slug.isValid(value)) {
                throw new BadParameter(parameter + " is the last part of an IRI, such as lloyd-austin");
            }
        }
        return values;
    }

    private static List<String> names(HttpServletRequest request, String parameter) throws BadParameter {
        List<String> values = values(request, parameter);
        for (String value : values) {
            if (!LOCAL_NAME.matcher(value).matches()) {
                throw new BadParameter(parameter + " is a name from the ontology, such as memberOf or Person");
            }
        }
        return values;
    }

    private static List<String> values(HttpServletRequest request, String parameter) throws BadParameter {
        String[] values =
                Optional.ofNullable(request.getParameterValues(parameter)).orElse(new String[0]);
        List<String> list = Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (list.size() > MOST_VALUES) {
            throw new BadParameter(parameter + " may be given " + MOST_VALUES + " times at the most");
        }
        return list;
    }

    private static int number(HttpServletRequest request, String parameter, int usual, int least, int most)
            throws BadParameter {
        String value = request.getParameter(parameter);
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of bounds
        }
        throw new BadParameter(parameter + " is a whole number from " + least + " to " + most);
    }

    private static Optional<LocalDate> day(HttpServletRequest request) throws BadParameter {
        String value = request.getParameter("asOf");
        try {
            return Optional.ofNullable(value).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            throw new BadParameter("asOf is a day such as 2024-01-25");
        }
    }
}
