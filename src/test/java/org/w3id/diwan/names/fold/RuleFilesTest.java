package org.w3id.diwan.names.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files are as their comments say. */
final class RuleFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "letters.tsv",
                "minor-words.tsv",
                "glossary.tsv",
                "languages.tsv",
                "aliases.tsv",
                "sounds.tsv",
                "particles.tsv",
                "demonyms.syn",
                "words.syn",
                "spellings.syn",
                "spelling.rules",
                "nicknames.syn",
                "common-names.txt",
                "titles.tsv",
                "companions.tsv",
                "context-relations.txt"
            })
    void sayTheirVersionAndRepeatNoLine(String file) {
        assertThat(RuleFile.text(file)).startsWith("# version: ");
        // the passes of a transform may repeat a rule
        assertThat(RuleFile.lines(file))
                .matches(lines -> file.endsWith(".rules") || Set.copyOf(lines).size() == lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demonyms.syn", "words.syn", "spellings.syn", "nicknames.syn"})
    void keepTheComparedFormOutOfTheLeftSideAndNameNoFormTwice(String file) {
        List<RuleFile.Synonyms> rules = RuleFile.synonyms(file);
        assertThat(rules).allSatisfy(rule -> assertThat(rule.forms()).doesNotContain(rule.meaning()));
        assertThat(rules.stream().flatMap(rule -> rule.forms().stream())).doesNotHaveDuplicates();
    }
}
