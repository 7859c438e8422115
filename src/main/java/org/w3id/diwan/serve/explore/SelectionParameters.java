package org.w3id.diwan.serve.explore;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Slug;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.query.selection.Selection;
import org.w3id.diwan.query.selection.Selection.Opened;

/**
 * A selection as it stands in an address. Each parameter takes several values, with commas between them: {@code open} entities with all
 * their claims, or with those of one relation ({@code open=iraq~memberOf}); {@code with} entities of which the claims between them are
 * shown; {@code source} and {@code claim} ids; {@code question} the name of one example question, whose answer is selected.
 */
final class SelectionParameters {
    static final int MOST_CLAIMS = 1_000;

    private static final int MOST_VALUES = 300;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Pattern CLAIM = Pattern.compile("[0-9a-f]{32}");
    private static final List<String> MODALITIES = List.of("Actual", "Proposed", "Denied");
    private static final int LONGEST_POSITION = 2_000;

    private final HttpServletRequest request;

    SelectionParameters(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * What is named, without what a question finds.
     *
     * @param most claims in a page unless fewer are asked for
     * @throws BadParameter naming the first that cannot be understood, and what it takes
     */
    Selection selection(int most) {
        List<Opened> opened =
                list("open", SelectionParameters::isOpened, "an entity's id, such as iraq or iraq~memberOf").stream()
                        .map(SelectionParameters::opened)
                        .toList();
        return new Selection(
                opened,
                entities("with"),
                list("source", Slug::isValid, "a source's id, such as rudaw-2024-01-25").stream()
                        .map(id -> IriScheme.sources() + id)
                        .toList(),
                list("claim", id -> CLAIM.matcher(id).matches(), "a claim's id").stream()
                        .map(IriScheme::claim)
                        .toList(),
                after(),
                limit(most));
    }

    /** The name of a question; empty where none is asked. */
    String question() {
        String name = single("question");
        if (!name.isEmpty() && !Slug.isValid(name)) {
            throw BadParameter.of("question", "question is the name of one of /questions");
        }
        return name;
    }

    /** IRIs of entities. */
    List<String> entities(String name) {
        return list(name, Slug::isValid, "an entity's id, such as lloyd-austin").stream()
                .map(id -> IriScheme.entities() + id)
                .toList();
    }

    /** The IRI of the one entity that a parameter must name. */
    String entity(String name) {
        List<String> named = entities(name);
        if (named.size() != 1) {
            throw BadParameter.of(name, name + " is an entity's id, such as lloyd-austin");
        }
        return named.get(0);
    }

    /** IRIs; Actual unless told otherwise. */
    List<String> modalities() {
        List<String> named = list("modality", MODALITIES::contains, "one of Actual, Proposed and Denied");
        return (named.isEmpty() ? List.of("Actual") : named)
                .stream().map(IriScheme::term).toList();
    }

    /** Whether also what only a program has read is wanted. */
    boolean withReadings() {
        String readings = single("readings");
        if (!readings.matches("(?:true|false)?")) {
            throw BadParameter.of("readings", "readings is true or false");
        }
        return readings.equals("true");
    }

    private String after() {
        String after = single("after");
        if (after.length() > LONGEST_POSITION) {
            throw BadParameter.of("after", "after is what the page before calls next");
        }
        return after;
    }

    private int limit(int most) {
        String limit = single("limit");
        if (limit.isEmpty()) {
            return most;
        }
        if (limit.matches("\\d{1,4}") && Integer.parseInt(limit) >= 1 && Integer.parseInt(limit) <= most) {
            return Integer.parseInt(limit);
        }
        throw BadParameter.of("limit", "limit is a whole number from 1 to " + most);
    }

    private String single(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    private List<String> list(String name, Predicate<String> valid, String what) {
        String[] given = Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
        Set<String> values = new LinkedHashSet<>();
        Arrays.stream(given).flatMap(COMMA::splitAsStream).map(String::strip).forEach(values::add);
        values.remove("");
        for (String value : values) {
            if (!valid.test(value)) {
                throw BadParameter.of(name, name + " is " + what + ", not " + BadParameter.shown(value));
            }
        }
        if (values.size() > MOST_VALUES) {
            throw BadParameter.of(name, name + " takes " + MOST_VALUES + " values at the most");
        }
        return new ArrayList<>(values);
    }

    private static boolean isOpened(String value) {
        int mark = value.indexOf('~');
        return Slug.isValid(mark < 0 ? value : value.substring(0, mark))
                && (mark < 0 || LOCAL_NAME.matcher(value.substring(mark + 1)).matches());
    }

    private static Opened opened(String value) {
        int mark = value.indexOf('~');
        return mark < 0
                ? new Opened(IriScheme.entities() + value, "")
                : new Opened(
                        IriScheme.entities() + value.substring(0, mark), IriScheme.term(value.substring(mark + 1)));
    }
}
