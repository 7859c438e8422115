package org.w3id.diwan.article.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordClassesTest {
    @Test
    void takesTheClassesThatADesksOwnTableLacksFromDiwans(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("words.tsv"), "former\tonetime\n");
        WordClasses words = new WordClasses(LexiconTables.of(folder));
        assertThat(words.is("onetime", "former")).isTrue();
        assertThat(words.is("retired", "former")).isFalse();
        assertThat(words.is("caretaker", "acting")).isTrue();
    }
}
