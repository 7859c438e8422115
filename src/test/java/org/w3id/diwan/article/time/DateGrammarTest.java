package org.w3id.diwan.article.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.article.text.Segmenter;

class DateGrammarTest {
    private final WordClasses words = new WordClasses(LexiconTables.shipped());
    private final Segmenter segmenter = new Segmenter(words.of("abbreviation"), words.of("starter"), words::key);
    private final DateGrammar dates = new DateGrammar(LexiconTables.shipped());

    /** Read on Saturday 27 January 2024. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met on July 22-23. | 2023-07-22/2023-07-23",
                "They met on August 7-8, 2023. | 2023-08-07/2023-08-08",
                "They met on 5 March 2021. | 2021-03-05",
                "They met on Oct. 17. | 2023-10-17",
                "They met on Wednesday. | 2024-01-24",
                "They met last Saturday. | 2024-01-20",
                "They met yesterday. | 2024-01-26",
                "They met this week. | 2024-01-22/2024-01-28",
                "They met earlier this month. | 2024-01",
                "Attacks since mid-October grew. | 2023-10",
                "They will leave by June. | 2024-06",
                "They will leave in May. | 2024-05",
                "They met in 2017. | 2017",
                "The past decade was long. | 2014/2024",
                "They met three days ago. | 2024-01-24",
                "The date is 25.01.2024. | 2024-01-25"
            })
    void readsAgainstTheDayOfTheArticle(String text, String edtf) {
        assertThat(read(text, Optional.of(LocalDate.of(2024, 1, 27)))).containsExactly(edtf);
    }

    @Test
    void countsFromTheDayNamedBefore() {
        assertThat(read("They met on Tuesday. A day earlier, he left.", Optional.of(LocalDate.of(2024, 3, 12))))
                .containsExactly("2024-03-12", "2024-03-11");
    }

    @Test
    void countsForwardsAfterTheDayNamedBefore() {
        assertThat(read("They met on Tuesday. Two days after, he left.", Optional.of(LocalDate.of(2024, 3, 15))))
                .containsExactly("2024-03-12", "2024-03-14");
    }

    @Test
    void leavesRelativeDatesWithoutADay() {
        assertThat(read("They met on Tuesday, in May 2021.", Optional.empty())).containsExactly("2021-05");
    }

    @Test
    void leavesTheSameDayWithoutADayBefore() {
        assertThat(read("They spoke twice on the same day.", Optional.empty())).isEmpty();
    }

    @Test
    void takesNoNumberForAYearAndNoModalVerbForAMonth() {
        assertThat(read(
                        "Some 2,500 troops may leave; about 2020 of them march.",
                        Optional.of(LocalDate.of(2024, 1, 27))))
                .isEmpty();
    }

    private List<String> read(String text, Optional<LocalDate> day) {
        return dates.read(segmenter.segment(text), day).stream()
                .map(dated -> dated.period().edtf())
                .toList();
    }
}
