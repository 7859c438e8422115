package org.w3id.diwan.cli.asking;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.query.EndpointFailure;
import org.w3id.diwan.query.entity.CurrentRegister;
import org.w3id.diwan.query.entity.EntityRegister;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.query.table.BadTable;
import org.w3id.diwan.query.table.CellMatch.Status;
import org.w3id.diwan.query.table.Decisions;
import org.w3id.diwan.query.table.MatchPlan;
import org.w3id.diwan.query.table.ReviewTable;
import org.w3id.diwan.query.table.TableMatcher;
import org.w3id.diwan.query.table.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan reconcile}. */
@Command(name = "reconcile")
public final class ReconcileCommand extends Subcommand {
    @Parameters(paramLabel = "TABLE")
    private Path table;

    @Option(names = "--column", paramLabel = "NAME", required = true)
    private List<String> columns;

    @Option(names = "--type", paramLabel = "[COLUMN=]CLASS")
    private List<String> types = List.of();

    @Option(names = "--property", paramLabel = "PROPERTY=COLUMN")
    private Map<String, String> properties = Map.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--review", paramLabel = "FILE")
    private Optional<Path> review = Optional.empty();

    @Option(names = "--decisions", paramLabel = "FILE")
    private Optional<Path> decisions = Optional.empty();

    @Option(names = "--filled", paramLabel = "FILE")
    private List<Path> filled = List.of();

    @Mixin
    private GraphOptions graph;

    @Override
    public Integer call() throws IOException {
        if (decisions.isEmpty() && !filled.isEmpty()) {
            throw usage("--filled needs --decisions: the file in which decisions are kept.");
        }
        Path result = out.orElseGet(() -> beside("matched"));
        Path open = review.orElseGet(() -> beside("review"));
        if (result.toAbsolutePath().normalize().equals(table.toAbsolutePath().normalize())) {
            throw usage("--out names the table itself; name another file.");
        }
        try (AskedGraph asked = graph.open(console());
                CurrentRegister current = new CurrentRegister(asked.connections(), CurrentRegister.Pace.USUAL)) {
            EntityRegister register = await(current);
            MatchPlan plan = plan(register.ontology());
            Decisions decided = decide(register);
            TableMatcher matcher = new TableMatcher(register, asked.connections(), decided);
            MatchedTable run = new MatchedTable(table, result, plan, matcher, console());
            Map<Status, Integer> counts = run.write(digest(decided));
            int names = writeReview(result, open, new ReviewTable(plan, matcher));
            report(result, counts, open, names);
        } catch (BadTable bad) {
            throw CommandFailure.badInput(table + ", line " + bad.line() + ": " + bad.getMessage() + ".");
        }
        return ExitCode.OK;
    }

    private static EntityRegister await(CurrentRegister current) {
        current.start();
        try {
            while (true) {
                Optional<EntityRegister> register = current.get();
                if (register.isPresent()) {
                    return register.get();
                }
            }
        } catch (RuntimeException failure) {
            throw EndpointFailure.of(failure)
                    .<RuntimeException>map(why -> CommandFailure.environment(why.detail()))
                    .orElse(failure);
        }
    }

    private MatchPlan plan(AskableTerms ontology) {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        columns.forEach(column -> plan.put(column, new LinkedHashSet<>()));
        for (String type : types) {
            int equals = type.lastIndexOf('=');
            String name = type.substring(equals + 1);
            if (!ontology.types().contains(name)) {
                throw usage("there is no class of entities " + name + "; there are "
                        + String.join(", ", ontology.types().stream().sorted().toList()) + ".");
            }
            if (equals > 0 && !plan.containsKey(type.substring(0, equals))) {
                throw usage("--type " + type + " names a column that no --column names.");
            }
            plan.forEach((column, classes) -> {
                if (equals < 0 || column.equals(type.substring(0, equals))) {
                    classes.add(name);
                }
            });
        }
        Map<String, String> known = new TreeMap<>();
        properties.forEach((property, column) -> known.put(
                ontology.property(property)
                        .orElseThrow(() -> usage("there is no property " + property + "; there are "
                                + String.join(", ", new TreeMap<>(ontology.properties()).keySet()) + "."))
                        .id(),
                column));
        return new MatchPlan(plan, known);
    }

    /** Those that are kept, and those of tables that were filled in, which are kept from now on. */
    private Decisions decide(EntityRegister register) throws IOException {
        Decisions decided = new Decisions();
        if (decisions.isPresent() && Files.exists(decisions.get())) {
            read(decisions.get(), decided, register);
        }
        for (Path each : filled) {
            int taken = read(each, decided, register);
            console().say(each + ": " + Amount.of(taken, "decision") + " taken");
        }
        if (!filled.isEmpty()) {
            WholeFile.write(decisions.orElseThrow(), decided::write);
        }
        return decided;
    }

    private static String digest(Decisions decided) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        decided.write(bytes);
        return Digest.of(bytes.toByteArray());
    }

    private static int read(Path file, Decisions decided, EntityRegister register) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            return decided.read(input, register);
        } catch (BadTable bad) {
            throw CommandFailure.badInput(file + ", line " + bad.line() + ": " + bad.getMessage() + ".");
        }
    }

    private static int writeReview(Path result, Path open, ReviewTable table) throws IOException {
        int[] names = {0};
        WholeFile.write(open, output -> {
            try (TableReader matched = MatchedTable.open(result)) {
                names[0] = table.write(matched, output);
            } catch (BadTable bug) {
                throw new IllegalStateException("a table of our own", bug);
            }
        });
        return names[0];
    }

    private void report(Path result, Map<Status, Integer> counts, Path open, int names) {
        console()
                .say("%s: %s certain, %s decided, %s undecided, %s not in the graph, %s empty"
                        .formatted(
                                result,
                                counts.getOrDefault(Status.CERTAIN, 0),
                                counts.getOrDefault(Status.DECIDED, 0),
                                counts.getOrDefault(Status.UNDECIDED, 0),
                                counts.getOrDefault(Status.NONE, 0),
                                counts.getOrDefault(Status.EMPTY, 0)));
        if (names > 0) {
            console()
                    .say(open + ": " + Amount.of(names, "name")
                            + " to decide; fill in the column decision, and give it back with --filled " + open
                            + " --decisions FILE");
        }
    }

    /** {@code names.csv} becomes {@code names.matched.csv}. */
    private Path beside(String what) {
        String name = String.valueOf(table.getFileName());
        int dot = name.lastIndexOf('.');
        String start = dot > 0 ? name.substring(0, dot) : name;
        String end = dot > 0 && what.equals("matched") ? name.substring(dot) : ".csv";
        return table.resolveSibling(start + "." + what + end);
    }
}
