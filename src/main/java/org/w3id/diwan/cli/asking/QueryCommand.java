package org.w3id.diwan.cli.asking;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.w3id.diwan.cli.terminal.ExitCode;
import org.w3id.diwan.cli.terminal.Subcommand;
import org.w3id.diwan.cli.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diwan query}. */
@Command(name = "query")
public final class QueryCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "QUERY")
    private Optional<String> query;

    @Option(names = {"-l", "--list"})
    private boolean list;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = AnswerFormat.WORDS + " (default: ${DEFAULT-VALUE}).")
    private AnswerFormat format;

    @Mixin
    private GraphOptions graph;

    @Override
    public Integer call() throws IOException {
        Questions questions = Questions.shipped();
        if (list) {
            list(questions);
            return ExitCode.OK;
        }
        String word =
                query.orElseThrow(() -> usage("say what to ask; --list shows the questions that come with Diwan."));
        Query parsed = QueryText.of(word, questions).parse();
        try (AskedGraph asked = graph.open(console())) {
            asked.ask(parsed, format, console());
        }
        return ExitCode.OK;
    }

    private void list(Questions questions) {
        List<List<String>> rows = questions.all().stream()
                .map(question -> List.of(question.name(), question.comment()))
                .toList();
        new TextTable(List.of("question", "asks"), rows).print(console());
    }
}
