package org.w3id.diwan.cli.graph;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.Console;
import org.w3id.diwan.cli.terminal.Findings;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.vocabulary.Format;
import org.w3id.diwan.store.GraphStore;
import org.w3id.diwan.store.data.LoadReport;
import org.w3id.diwan.store.gate.GraphGate;
import org.w3id.diwan.store.gate.Ontology;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a graph is made of: dossiers and RDF, as users name them, in the words of an ontology. */
public final class GraphInputs {
    @Parameters(arity = "0..*", paramLabel = "INPUT")
    private List<Path> named = new ArrayList<>();

    @Mixin
    private OntologyOption ontology;

    /** The dossier that comes with Diwan. */
    public static GraphInputs shipped() {
        GraphInputs inputs = new GraphInputs();
        inputs.ontology = OntologyOption.shipped();
        return inputs;
    }

    /** One dossier. */
    public static GraphInputs of(Path dossier, OntologyOption ontology) {
        GraphInputs inputs = new GraphInputs();
        inputs.named = List.of(dossier);
        inputs.ontology = ontology;
        return inputs;
    }

    /** Checks them as a load would. */
    void check(Console console) throws IOException {
        List<Problem> problems = use(console, (paths, words) -> {
            console.say("checking shapes and integrity rules ...");
            return GraphGate.check(paths, words);
        });
        console.say(
                "  " + Findings.of(problems, console, "a load would be refused").summary());
    }

    /**
     * Makes them the store's graph, saying how it goes.
     *
     * @throws CommandFailure if they have errors; the store is as it was then
     */
    public void load(GraphStore store, Console console) throws IOException {
        use(console, (paths, words) -> {
            console.say("checking and loading ...");
            Instant start = Instant.now();
            LoadReport report = store.load(paths, words);
            Findings.of(report.problems(), console, "the graph is as it was");
            console.say("  " + describe(report) + " (" + Amount.since(start) + ")");
            return report;
        });
    }

    static String describe(LoadReport report) {
        return (report.outcome() == LoadReport.Outcome.UNCHANGED ? "unchanged: " : "")
                + Amount.of(report.quads(), "triple") + " in " + Amount.of(report.graphs(), "graph") + ", "
                + Amount.of(report.names(), "name") + " to search by";
    }

    /** Takes RDF files and folders of RDF files. */
    private interface Use<T> {
        T of(List<Path> paths, Ontology words) throws IOException;
    }

    /** Dossiers are converted into a temporary folder, which is gone afterwards, also when the user breaks the command off. */
    private <T> T use(Console console, Use<T> use) throws IOException {
        Path temporary = Files.createTempDirectory("diwan-");
        Thread atExit = new Thread(() -> deleteQuietly(temporary), "delete temporary files");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            return use.of(converted(temporary, Conversion.by(ontology, console)), ontology.ontology());
        } finally {
            MoreFiles.deleteRecursively(temporary, RecursiveDeleteOption.ALLOW_INSECURE);
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
    }

    private List<Path> converted(Path folder, Conversion conversion) throws IOException {
        if (named.isEmpty()) {
            conversion.convert(Optional.empty(), folder, Format.TRIG);
            return List.of(folder);
        }
        List<Path> paths = new ArrayList<>();
        for (Path each : named) {
            Path converted = folder.resolve(Integer.toString(paths.size()));
            boolean isDossier = isDossier(each);
            if (isDossier) {
                conversion.convert(Optional.of(each), converted, Format.TRIG);
            }
            paths.add(isDossier ? converted : each);
        }
        return paths;
    }

    private static boolean isDossier(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.anyMatch(each -> each.toString().endsWith(".yaml"));
        }
    }

    /** The process ends, and a file left in the system's folder for temporary files is nothing to end it otherwise for. */
    private static void deleteQuietly(Path folder) {
        try {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException ignored) {
            return;
        }
    }
}
