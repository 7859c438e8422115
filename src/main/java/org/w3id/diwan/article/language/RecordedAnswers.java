package org.w3id.diwan.article.language;

import com.fasterxml.jackson.core.JsonProcessingException;
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

    /**
     * What was answered before; empty where the question is new.
     *
     * @throws IOException if the file cannot be read or was changed by somebody
     */
    Optional<String> find(ChatRequest request) throws IOException {
        if (!has(request)) {
            return Optional.empty();
        }
        Path file = file(request);
        try {
            return Optional.of(
                    JSON.readTree(Files.readString(file)).required("answer").asText());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(file + ": this is no recorded answer; delete it, and the model is asked again.", e);
        }
    }

    void keep(ChatRequest request, ChatServer.ChatAnswer answer) throws IOException {
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
