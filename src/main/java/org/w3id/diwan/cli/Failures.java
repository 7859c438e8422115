package org.w3id.diwan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence and an exit code. A stack trace only follows {@code --verbose}. */
final class Failures {
    private Failures() {}

    static int ofParameters(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText("diwan: " + sentence(failure)));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.USAGE;
    }

    static int ofExecution(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof Console.ReaderGone) {
            return ExitCode.BROKEN_PIPE;
        }
        PrintWriter err = line.getErr();
        err.println(line.getColorScheme().errorText("diwan: " + sentence(failure)));
        if (parsed.originalArgs().contains("--verbose")) {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof CommandFailure known ? known.exitCode() : ExitCode.ENVIRONMENT;
    }

    private static String sentence(ParameterException failure) {
        boolean command = failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !failure.getCommandLine().getSubcommands().isEmpty();
        return command
                ? "there is no command "
                        + ((UnmatchedArgumentException) failure).getUnmatched().get(0) + "."
                : String.valueOf(failure.getMessage())
                        .replaceFirst("^Error: ", "")
                        .replaceFirst("^Invalid value for option '([^']+)': (?=')", "$1 ")
                        .replaceFirst(
                                "^Value for option option '([^']+)' .* but was ", "$1 is written NAME=NUMBER, not ");
    }

    private static String sentence(Exception failure) {
        if (failure instanceof CommandFailure known) {
            return String.valueOf(known.getMessage());
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof IOException io) {
            return sentence(io);
        }
        return "this should not have happened: " + failure + ". With --verbose it says where.";
    }

    private static String sentence(IOException failure) {
        if (failure instanceof NoSuchFileException file) {
            return file.getFile() + ": no such file or folder.";
        }
        if (failure instanceof AccessDeniedException file) {
            return file.getFile() + ": access denied.";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason() + ".";
        }
        return String.valueOf(failure.getMessage());
    }
}
