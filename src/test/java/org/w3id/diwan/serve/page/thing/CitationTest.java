package org.w3id.diwan.serve.page.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CitationTest {
    private static final String IRI = "https://w3id.org/diwan/id/the-corps";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    @Test
    void namesTheVersionAndTheDay() {
        assertThat(new Citation("entity", "The Corps", IRI, Optional.empty(), Optional.of("7-1a2b"), DAY).text())
                .isEqualTo("“The Corps.” Diwan, version 7-1a2b. " + IRI + " (read 3 November 2026).");
    }

    @Test
    void citesAnArticleWithItsPublisherAndAddress() {
        Citation citation = source("2024-01-25");

        assertThat(citation.text())
                .isEqualTo("“A & B.” The Gazette, 25 January 2024. https://example.org/1. Diwan. " + IRI
                        + " (read 3 November 2026).");
        assertThat(citation.csl())
                .containsExactly(Map.of(
                        "id",
                        IRI,
                        "type",
                        "article-newspaper",
                        "title",
                        "A & B",
                        "container-title",
                        "Diwan",
                        "publisher",
                        "The Gazette",
                        "issued",
                        Map.of("date-parts", List.of(List.of(2024, 1, 25))),
                        "accessed",
                        Map.of("date-parts", List.of(List.of(2026, 11, 3))),
                        "URL",
                        IRI));
    }

    @Test
    void leavesOutADayThatIsNone() {
        assertThat(source("in spring").csl().get(0)).doesNotContainKey("issued");
    }

    @Test
    void writesNothingThatTexUnderstands() {
        assertThat(new Citation("entity", "50% of {A}_\\B & ~^#$", IRI, Optional.empty(), Optional.empty(), DAY)
                        .bibtex())
                .contains(
                        "title = {50\\% of \\{A\\}\\_\\textbackslash{}B \\& \\textasciitilde{}\\textasciicircum{}\\#\\$}");
    }

    private static Citation source(String issued) {
        return new Citation(
                "source",
                "A & B",
                IRI,
                Optional.of(new Citation.Article("A & B", "The Gazette", issued, "https://example.org/1")),
                Optional.empty(),
                DAY);
    }
}
