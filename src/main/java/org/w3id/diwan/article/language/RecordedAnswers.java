package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.w3id.diwan.model.file.WholeFile;

/** A folder of answers, a file for each question, so that no question is paid for twice and a run that broke off goes on. */
final class RecordedAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    RecordedAnswers(Path folder) {
        this.folder = folder;
    }

    boolean has(ChatRequest request) {
        return Files.exists(file(request));
    }

    /** What was answered before; empty where the question is new. */
    Optional<String> find(ChatRequest request) throws IOException {
        return has(request)
                ? Optional.of(JSON.readTree(file(request).toFile()).path("answer").asText())
                : Optional.empty();
    }

    void keep(ChatRequest request, ChatAnswer answer) throws IOException {
        Files.createDirectories(folder);
        ObjectNode kept = JSON.createObjectNode()
                .put("model", request.model())
                .put("answer", answer.content())
                .put("tokensIn", answer.tokensIn())
                .put("tokensOut", answer.tokensOut());
        WholeFile.write(file(request), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n");
    }

    private Path file(ChatRequest request) {
        return folder.resolve(request.key() + ".json");
    }
}
