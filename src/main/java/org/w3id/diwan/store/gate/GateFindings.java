package org.w3id.diwan.store.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.diwan.model.Problem;

/** What the gate found, kept to a length that a person can read: so many for each file, then a count of the rest. */
final class GateFindings {
    /** By place and text: rules find things in no order. */
    static final Comparator<Problem> ORDER = Comparator.comparing(Problem::toString);

    private static final int SHOWN = 100;

    private final List<Problem> shown = new ArrayList<>();
    private final Map<String, Integer> found = new TreeMap<>();
    private boolean errors;

    void add(Problem problem) {
        errors |= problem.severity() == Problem.Severity.ERROR;
        if (found.merge(problem.where().file(), 1, Integer::sum) <= SHOWN) {
            shown.add(problem);
        }
    }

    /** Adds an error that concerns a whole file. */
    void addError(String code, Path file, String message) {
        add(Problem.error(code, Problem.Location.of(file.toString()), message));
    }

    boolean hasErrors() {
        return errors;
    }

    List<Problem> list() {
        List<Problem> all = new ArrayList<>(shown);
        found.forEach((file, count) -> {
            if (count > SHOWN) {
                all.add(Problem.error(
                        "more", Problem.Location.of(file), (count - SHOWN) + " more problems like those shown"));
            }
        });
        return all;
    }
}
