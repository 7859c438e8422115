package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.diwan.article.ArticleReader;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.article.gold.Evaluation;
import org.w3id.diwan.article.gold.GoldFolder;
import org.w3id.diwan.article.gold.GoldFormatException;
import org.w3id.diwan.article.gold.ScoreSheet;
import org.w3id.diwan.article.language.LanguageModel;
import org.w3id.diwan.cli.graph.OntologyOption;
import org.w3id.diwan.cli.terminal.Amount;
import org.w3id.diwan.cli.terminal.CommandFailure;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Findings;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Reading;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan evaluate}. */
@Command(name = "evaluate", exitCodeListHeading = "%nExit codes:%n")
public final class EvaluateCommand extends Subcommand {
    @Parameters(paramLabel = "FOLDER")
    private Path folder;

    @Option(names = "--gold", paramLabel = "FOLDER")
    private Optional<Path> gold;

    @Option(names = "--only", paramLabel = "NAMES", split = ",")
    private Set<String> only = Set.of();

    @Option(names = "--arm", paramLabel = "ARM")
    private Optional<ScoredArm> arm;

    @Option(names = "--misses")
    private boolean misses;

    @Mixin
    private ArticleDates dates;

    @Option(names = "--dossier", paramLabel = "DOSSIER")
    private Optional<Path> dossier;

    @Mixin
    private ModelOptions models;

    @Mixin
    private OntologyOption ontology;

    @Override
    public Integer call() throws IOException {
        if (models.isDryRun()) {
            throw usage("diwan evaluate reads with the model; diwan read --dry-run says how much would be asked.");
        }
        GoldFolder annotated = annotations();
        Vocabulary vocabulary = ontology.vocabulary();
        try (ShippedFolder embedded = DossierReader.shipped()) {
            Reading register = new DossierReader(vocabulary).read(dossier.orElseGet(embedded::path));
            Findings.of(register.problems(), console(), "no article was read");
            Optional<LanguageModel> model = models.model(vocabulary, ontology.definitions(), System.getenv());
            ScoredArm scored = arm.orElse(model.isPresent() ? ScoredArm.ALL : ScoredArm.PATTERNS);
            if (scored != ScoredArm.PATTERNS && model.isEmpty()) {
                throw usage("--arm " + scored + ": name the model too, with --model.");
            }
            ArticleReader reader = new ArticleReader(register, vocabulary, ontology.lexicon());
            ArticleRun.Step step = model.filter(named -> scored != ScoredArm.PATTERNS)
                    .<ArticleRun.Step>map(named -> (article, content) -> reader.read(article, content, named))
                    .orElse(reader::read);
            Map<String, MachineReading> readings = read(annotated, step, scored);
            print(
                    new Evaluation(annotated, register.entities(), vocabulary, ontology.lexicon()).score(readings),
                    readings.size(),
                    scored);
            return readings.size() == annotated.texts().size() ? ExitCode.OK : ExitCode.BAD_INPUT;
        }
    }

    private GoldFolder annotations() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.environment(folder + ": no such folder.");
        }
        Path place = gold.orElse(folder.resolve("gold"));
        if (!Files.isDirectory(place)) {
            throw CommandFailure.badInput(place + ": no such folder; it holds NAME.json, the annotations of NAME.txt.");
        }
        try {
            GoldFolder all = GoldFolder.read(place);
            all.texts().keySet().removeIf(name -> !only.isEmpty() && !only.contains(name));
            if (all.texts().isEmpty()) {
                throw CommandFailure.badInput(place + ": there are no annotations of these texts.");
            }
            return all;
        } catch (GoldFormatException e) {
            throw CommandFailure.badInput(String.valueOf(e.getMessage()));
        }
    }

    /** The readings of the annotated texts; one that cannot be read is named and passed over. */
    private Map<String, MachineReading> read(GoldFolder annotated, ArticleRun.Step step, ScoredArm scored)
            throws IOException {
        ArticleFiles files = new ArticleFiles(dates, Set.of());
        List<String> names = new ArrayList<>();
        for (String name : annotated.texts().keySet()) {
            Path text = folder.resolve(name + ".txt");
            if (Files.isRegularFile(text)) {
                files.add(text);
                names.add(name);
            } else {
                console().error(text, "no-such-file", "there are annotations of this text and no text");
            }
        }
        Map<String, MachineReading> readings = new LinkedHashMap<>();
        List<ArticleFile> texts = files.all();
        for (int i = 0; i < texts.size(); i++) {
            ArticleFile text = texts.get(i);
            try {
                MachineReading machine =
                        step.read(text.input(), text.content(console().in()));
                machine.reading().problems().forEach(problem -> console().say(problem.toString()));
                readings.put(names.get(i), scored.of(machine));
            } catch (UnreadableArticle e) {
                console().error(text.path(), e.code(), String.valueOf(e.getMessage()));
            }
        }
        return readings;
    }

    private void print(ScoreSheet scores, int texts, ScoredArm scored) {
        console().out().println(Amount.of(texts, "text") + ", read by " + scored.words());
        ScoreTable.of(scores).print(console());
        if (!scores.refusals().isEmpty()) {
            console().out().println();
            console().out().println("Refused: " + refusals(scores));
        }
        if (misses) {
            console().out().println();
            ScoreTable.items(scores).forEach(console().out()::println);
        }
    }

    private static String refusals(ScoreSheet scores) {
        return String.join(
                ", ",
                scores.refusals().entrySet().stream()
                        .flatMap(each -> Stream.of(each.getValue() + " " + each.getKey()))
                        .toList());
    }
}
