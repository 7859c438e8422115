package org.w3id.diwan.cli.terminal;

import java.util.List;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.Problem.Severity;

/** Prints problems as they are found, and knows how many there were. */
public final class Findings {
    private final Console console;
    private long errors;
    private long warnings;

    public Findings(Console console) {
        this.console = console;
    }

    /** Prints problems; ends the command with a consequence if there is an error among them. */
    public static Findings of(List<Problem> problems, Console console, String consequence) {
        Findings findings = new Findings(console);
        findings.add(problems);
        findings.stopOnErrors(consequence);
        return findings;
    }

    public void add(List<Problem> problems) {
        for (Problem problem : problems) {
            console.say(problem.toString());
            errors += problem.severity() == Severity.ERROR ? 1 : 0;
            warnings += problem.severity() == Severity.WARNING ? 1 : 0;
        }
    }

    /**
     * Ends the command if there was an error.
     *
     * @param consequence what therefore did not happen
     */
    public void stopOnErrors(String consequence) {
        if (errors > 0) {
            throw CommandFailure.badInput(summary() + "; " + consequence + ".");
        }
    }

    /** Such as {@code 2 errors, 1 warning}. */
    public String summary() {
        if (errors + warnings == 0) {
            return "nothing is wrong";
        }
        return Amount.of(errors, "error") + (warnings == 0 ? "" : ", " + Amount.of(warnings, "warning"));
    }
}
