package org.w3id.diwan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between which days a time lies that is given in the Extended Date/Time Format. */
final class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024-07-22, 2024-07-22, 2024-07-22",
        "2024-07, 2024-07-01, 2024-07-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023-02, 2023-02-01, 2023-02-28",
        "1900-02, 1900-02-01, 1900-02-28",
        "2000-02, 2000-02-01, 2000-02-29",
        "2024, 2024-01-01, 2024-12-31",
        "2024~, 2024-01-01, 2024-12-31",
        "2024-05?, 2024-05-01, 2024-05-31",
        "2024-05-06%, 2024-05-06, 2024-05-06",
        "2023-08-07/2023-08-08, 2023-08-07, 2023-08-08",
        "2023-10/2024-01-25, 2023-10-01, 2024-01-25",
        "2024-05/2024, 2024-05-01, 2024-12-31",
        "2024/2034, 2024-01-01, 2034-12-31"
    })
    void hasAFirstAndALastDay(String edtf, LocalDate earliest, LocalDate latest) {
        Period period = Period.parse(edtf).orElseThrow();

        assertThat(period.earliest()).isEqualTo(earliest);
        assertThat(period.latest()).isEqualTo(latest);
        assertThat(period.edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({"2024-09/.., true, false", "../2025-09, false, true"})
    void hasNoDayWhereItIsOpen(String edtf, boolean earliest, boolean latest) {
        Period period = Period.parse(edtf).orElseThrow();

        assertThat(period.hasEarliest()).isEqualTo(earliest);
        assertThat(period.hasLatest()).isEqualTo(latest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../..",
                "/",
                "2024-13",
                "2024-00",
                "2024-02-30",
                "2023-02-29",
                "24",
                "2024-5-6",
                "2024-07-23/2024-07-22",
                "2024/2023-12",
                "July 2024",
                "2024-07-22/2024-07-23/2024-07-24",
                "-2024"
            })
    void isNoneWhereTheWordsAreNoTimeOrRunBackwards(String edtf) {
        assertThat(Period.parse(edtf)).isEmpty();
    }
}
