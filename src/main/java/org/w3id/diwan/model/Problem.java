package org.w3id.diwan.model;

import java.util.Collection;

/**
 * Something wrong with an input: a value, not an exception.
 *
 * @param severity whether the work can go on
 * @param code a short stable name such as {@code unknown-entity}
 * @param where file, line and column
 * @param message what is wrong and what to do, in one sentence or two
 */
public record Problem(Severity severity, String code, Location where, String message) {
    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * Where it is.
     *
     * @param file the file as the user named it
     * @param line from 1; 0 where the whole file is meant
     * @param column from 1; 0 where the whole line is meant
     */
    public record Location(String file, int line, int column) {
        /** The whole file. */
        public static Location of(String file) {
            return new Location(file, 0, 0);
        }

        /** {@code file:line:column}, as editors and terminals link it. */
        @Override
        public String toString() {
            return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
        }
    }

    /** An error. */
    public static Problem error(String code, Location where, String message) {
        return new Problem(Severity.ERROR, code, where, message);
    }

    /** A warning. */
    public static Problem warning(String code, Location where, String message) {
        return new Problem(Severity.WARNING, code, where, message);
    }

    /** Whether one of several problems is an error. */
    public static boolean anyError(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity == Severity.ERROR);
    }

    /** {@code file:line:column: error: message [code]}, the form compilers use. */
    @Override
    public String toString() {
        return where + ": " + (severity == Severity.ERROR ? "error" : "warning") + ": " + message + " [" + code + "]";
    }
}
