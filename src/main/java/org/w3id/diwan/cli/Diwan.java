package org.w3id.diwan.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code diwan} command. Without an argument it is {@code diwan up}. */
@Command(
        name = "diwan",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "A knowledge graph of security diplomacy in which every edge says who says so.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        parameterListHeading = "%nArguments:%n",
        descriptionHeading = "%n",
        footerHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:an input is wrong; every problem is on the standard error",
            "2:the command line is wrong",
            "3:the environment is in the way: a file, a folder, a port"
        },
        subcommands = {HelpCommand.class, GenerateCompletion.class})
public final class Diwan implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what happens inside, and show the stack trace of a failure.")
    private boolean verbose;

    private Diwan() {}

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out, false);
        PrintWriter err = utf8(FileDescriptor.err, true);
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command with other streams.
     *
     * @return its exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Diwan()).setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(Diwan::execute);
        line.setExecutionExceptionHandler(Failures::ofExecution);
        line.setParameterExceptionHandler(Failures::ofParameters);
        int code = line.execute(args.length == 0 ? new String[] {"up"} : args);
        out.flush();
        err.flush();
        return code;
    }

    /** Reached only without a subcommand but with an option. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command is meant.");
    }

    private static int execute(ParseResult parsed) {
        Diwan root = parsed.commandSpec().root().commandLine().getCommand();
        Logging.start(root.verbose);
        return new RunLast().execute(parsed);
    }

    private static PrintWriter utf8(FileDescriptor descriptor, boolean lineByLine) {
        OutputStreamWriter writer = new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
        return new PrintWriter(new BufferedWriter(writer), lineByLine);
    }
}
