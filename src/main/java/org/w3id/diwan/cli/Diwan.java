package org.w3id.diwan.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.w3id.diwan.cli.asking.AgentCommand;
import org.w3id.diwan.cli.asking.AnswerFormat;
import org.w3id.diwan.cli.asking.ExportCommand;
import org.w3id.diwan.cli.asking.QueryCommand;
import org.w3id.diwan.cli.asking.ReconcileCommand;
import org.w3id.diwan.cli.graph.GraphCommands;
import org.w3id.diwan.cli.reading.EvaluateCommand;
import org.w3id.diwan.cli.reading.ReadCommand;
import org.w3id.diwan.cli.reading.ReadingFormat;
import org.w3id.diwan.cli.review.ReviewCommand;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Version;
import org.w3id.diwan.model.vocabulary.Format;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The {@code diwan} command. Without an argument it is {@code diwan up}. */
@Command(
        name = "diwan",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        resourceBundle = "org.w3id.diwan.cli.Usage",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpAutoWidth = true,
        descriptionHeading = "%n",
        parameterListHeading = "%nArguments:%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%n",
        subcommands = {
            GraphCommands.UpCommand.class,
            GraphCommands.ConvertCommand.class,
            GraphCommands.CheckCommand.class,
            GraphCommands.LoadCommand.class,
            GraphCommands.ServeCommand.class,
            GraphCommands.BackupCommand.class,
            GraphCommands.RestoreCommand.class,
            GraphCommands.VerifyDataCommand.class,
            QueryCommand.class,
            ExportCommand.class,
            ReadCommand.class,
            ReviewCommand.class,
            EvaluateCommand.class,
            AgentCommand.class,
            ReconcileCommand.class,
            HelpCommand.class,
            GenerateCompletion.class
        })
public final class Diwan implements Runnable, Supplier<Console> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what happens inside (level info), and show the stack trace of a failure.")
    private boolean verbose;

    @Option(
            names = "--quiet",
            scope = ScopeType.INHERIT,
            description = "Log errors only. Without either option, warnings too, or what the environment variable "
                    + Logging.VARIABLE + " says: error, warn, info, debug or trace.")
    private boolean quiet;

    private Diwan(Console console) {
        this.console = console;
    }

    /** Runs the command and leaves with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /**
     * Runs the command.
     *
     * @return its exit code
     */
    public static int run(Console console, String... args) {
        try {
            int code = commandLine(console).execute(args.length == 0 ? new String[] {"up"} : args);
            console.out().flush();
            return code;
        } catch (Console.ReaderGone e) {
            return ExitCode.BROKEN_PIPE;
        } catch (OutOfMemoryError e) {
            console.say("diwan: not enough memory; DIWAN_JAVA_OPTS=-Xmx4g before the command gives it four gigabytes.");
            return ExitCode.ENVIRONMENT;
        } catch (StackOverflowError e) {
            console.say("diwan: this nests too deeply.");
            return ExitCode.BAD_INPUT;
        }
    }

    private static CommandLine commandLine(Console console) {
        return new CommandLine(new Diwan(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, plain(LocalDate::parse, "date", "2024-01-25"))
                .registerConverter(int.class, plain(Integer::valueOf, "whole number", "3030"))
                .registerConverter(URI.class, plain(URI::create, "address", "https://example.org/diwan/"))
                .registerConverter(Path.class, plain(Path::of, "path", "folder/file.txt"))
                .registerConverter(AnswerFormat.class, AnswerFormat::named)
                .registerConverter(Format.class, Diwan::format)
                .registerConverter(ReadingFormat.class, ReadingFormat::named)
                .setExecutionStrategy(Diwan::execute)
                .setExecutionExceptionHandler(Failures::ofExecution)
                .setParameterExceptionHandler(Failures::ofParameters);
    }

    /** Reads a value of an option; where it cannot be read, says how to write it. */
    private static <T> ITypeConverter<T> plain(Function<String, T> read, String what, String example) {
        return text -> {
            try {
                return read.apply(text.strip());
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new TypeConversionException("'" + text + "' is no " + what + "; write it as " + example);
            }
        };
    }

    private static Format format(String word) {
        return Format.named(word)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no format " + word + "; there are " + Format.words(List.of(Format.values()))));
    }

    /** Reached only without a subcommand but with an option. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command is meant.");
    }

    /** Where its subcommands read and write. */
    @Override
    public Console get() {
        return console;
    }

    private static int execute(ParseResult parsed) {
        Diwan root = parsed.commandSpec().root().commandLine().getCommand();
        Optional<String> level =
                root.verbose ? Optional.of("info") : Optional.of("error").filter(each -> root.quiet);
        try {
            Logging.start(level, Optional.ofNullable(System.getenv(Logging.VARIABLE)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), e.getMessage());
        }
        return new RunLast().execute(parsed);
    }
}
