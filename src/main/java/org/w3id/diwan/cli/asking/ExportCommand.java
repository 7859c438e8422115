package org.w3id.diwan.cli.asking;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.model.file.WholeFile;
import org.w3id.diwan.query.BadParameter;
import org.w3id.diwan.serve.graph.GraphExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code diwan export}. */
@Command(name = "export")
public final class ExportCommand extends Subcommand {
    private static final int EDGES_BETWEEN_WORDS = 10_000;

    @Option(names = "--focus", paramLabel = "ID")
    private List<String> focus = List.of();

    @Option(names = "--depth", paramLabel = "N")
    private Optional<String> depth = Optional.empty();

    @Option(names = "--relation", paramLabel = "NAME")
    private List<String> relations = List.of();

    @Option(names = "--type", paramLabel = "CLASS")
    private List<String> types = List.of();

    @Option(names = "--source", paramLabel = "ID")
    private List<String> sources = List.of();

    @Option(names = "--modality", paramLabel = "MODALITY")
    private List<String> modalities = List.of();

    @Option(names = "--as-of", paramLabel = "DATE")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--overlap", paramLabel = "HOW")
    private Optional<String> overlap = Optional.empty();

    @Option(names = "--limit", paramLabel = "N")
    private Optional<String> limit = Optional.empty();

    @Option(names = "--after", paramLabel = "EDGE")
    private Optional<String> after = Optional.empty();

    @Option(names = "--language", paramLabel = "TAG")
    private Optional<String> language = Optional.empty();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            required = true)
    private String format;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private GraphOptions graph;

    @Override
    public Integer call() throws IOException {
        if (!GraphExport.formats().contains(format)) {
            String known = String.join(", ", GraphExport.formats());
            throw usage("there is no format " + format + "; choose one of " + known + ".");
        }
        try (AskedGraph asked = graph.open(console())) {
            GraphExport export = new GraphExport(asked.connections());
            try (GraphExport.Export answer = export.read(format, parameters(), Integer.MAX_VALUE, this::tell)) {
                write(answer);
                report(answer);
            }
        } catch (BadParameter bad) {
            throw CommandFailure.badInput(explain(bad));
        } catch (QueryException e) {
            throw CommandFailure.environment("the graph does not answer: " + e.getMessage());
        } catch (JenaException e) {
            throw CommandFailure.environment("the graph's answer is not one of SPARQL: " + e.getMessage());
        }
        return ExitCode.OK;
    }

    private void write(GraphExport.Export answer) throws IOException {
        if (out.isPresent()) {
            WholeFile.write(out.get(), answer::write);
        } else {
            OutputStream stdout = new BufferedOutputStream(console().out());
            answer.write(stdout);
            stdout.flush();
        }
    }

    private void report(GraphExport.Export answer) {
        out.ifPresent(file -> console()
                .say(file + ": " + Amount.of(answer.nodes(), "node") + ", " + Amount.of(answer.edges(), "edge")));
        if (!answer.next().isEmpty()) {
            console().say("there is more: --after '" + answer.next() + "' goes on");
        }
    }

    private void tell(long edges) {
        if (edges % EDGES_BETWEEN_WORDS == 0) {
            console().say("  " + Amount.of(edges, "edge") + " read ...");
        }
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("focus", focus);
        parameters.put("relation", relations);
        parameters.put("type", types);
        parameters.put("source", sources);
        parameters.put("modality", modalities);
        parameters.put("depth", depth.stream().toList());
        parameters.put("asOf", asOf.stream().toList());
        parameters.put("overlap", overlap.stream().toList());
        parameters.put("after", after.stream().toList());
        parameters.put("language", language.stream().toList());
        boolean isPicture = format.equals("svg") || format.equals("png");
        Optional<String> most = isPicture ? limit : limit.or(() -> Optional.of(Integer.toString(Integer.MAX_VALUE)));
        parameters.put("limit", most.stream().toList());
        parameters.values().removeIf(List::isEmpty);
        return parameters;
    }

    private static String explain(BadParameter bad) {
        String option = bad.parameter().equals("asOf") ? "--as-of" : "--" + bad.parameter();
        String allowed = bad.allowed().isEmpty() ? "" : " Known are " + String.join(", ", bad.allowed()) + ".";
        return option + ": " + bad.getMessage() + "." + allowed;
    }
}
