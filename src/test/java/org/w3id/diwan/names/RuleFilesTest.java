package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files are as their comments say. */
final class RuleFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.tsv", "minor-words.txt", "particles.tsv", "demonyms.syn", "words.syn", "spellings.syn",
                "spelling.rules", "skeleton.rules", "nicknames.syn", "common-names.txt", "titles.tsv", "companions.tsv",
                "context-relations.txt"
            })
    void sayTheirVersionAndRepeatNoLine(String file) {
        RuleFile rules = new RuleFile(file);
        assertThat(rules.text()).startsWith("# version: ");
        // the passes of a transform may repeat a rule
        assertThat(rules.lines())
                .matches(lines -> file.endsWith(".rules") || Set.copyOf(lines).size() == lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonyms.syn", "words.syn", "spellings.syn", "nicknames.syn"})
    void keepTheComparedFormOutOfTheLeftSideAndNameNoFormTwice(String file) {
        List<String[]> rules = new RuleFile(file)
                .lines().stream().map(line -> line.split("=>", 2)).toList();
        assertThat(rules).allSatisfy(rule -> assertThat(forms(rule[0])).doesNotContain(rule[1].strip()));
        assertThat(rules.stream().flatMap(rule -> forms(rule[0]).stream())).doesNotHaveDuplicates();
    }

    @Test
    void documentationTellsWhatEveryReasonCosts() throws IOException {
        String page = Files.readString(Path.of("docs", "names.md"));
        for (Reason reason : Reason.values()) {
            assertThat(page).contains("| %s | %d |".formatted(reason, reason.cost()));
        }
    }

    private static List<String> forms(String side) {
        return Arrays.stream(side.split(",", -1)).map(String::strip).toList();
    }
}
