package org.w3id.diwan.dossier.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Location;

/** Collects what is wrong with one file, up to a limit. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE = Comparator.<Problem>comparingInt(
                    problem -> problem.where().line())
            .thenComparingInt(problem -> problem.where().column());

    /** How many are told of one file; further ones are counted together. */
    private static final int MOST = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private int errors;
    private int untold;

    /** Of a file, or of a folder. */
    public Problems(Path file) {
        this.file = file.toString();
    }

    /** Adds an error. */
    public void error(String code, Location where, String message) {
        errors++;
        add(Problem.error(code, where, message));
    }

    /** Adds a warning. */
    public void warning(String code, Location where, String message) {
        add(Problem.warning(code, where, message));
    }

    /** How many errors so far: what is read between two equal answers is sound. */
    public int errors() {
        return errors;
    }

    /** Whether further problems are only counted. */
    public boolean isFull() {
        return found.size() >= MOST;
    }

    /** The file as a whole. */
    Location wholeFile() {
        return Location.of(file);
    }

    Location at(int line, int column) {
        return new Location(file, line, column);
    }

    /** The engine counts lines and columns from 0. */
    Location at(Optional<Mark> mark) {
        return mark.map(place -> at(place.getLine() + 1, place.getColumn() + 1)).orElseGet(this::wholeFile);
    }

    /** All of them in the order of the file. */
    public List<Problem> toList() {
        List<Problem> all = new ArrayList<>(found);
        all.sort(BY_PLACE);
        if (untold > 0) {
            all.add(Problem.error(
                    "too-many-problems", wholeFile(), untold + " more problems are not listed; mend these first"));
        }
        return all;
    }

    /** Adds a problem, such as that of another file. */
    public void add(Problem problem) {
        if (!isFull()) {
            found.add(problem);
        } else {
            untold++;
        }
    }
}
