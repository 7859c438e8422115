package org.w3id.diwan.names.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a difference between two names costs. */
final class ReasonTest {
    @Test
    void documentationTellsWhatEveryReasonCosts() throws IOException {
        String page = Files.readString(Path.of("docs", "names.md"));
        for (Reason reason : Reason.values()) {
            assertThat(page).contains("| %s | %d |".formatted(reason, reason.cost()));
        }
    }
}
