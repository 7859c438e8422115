package org.w3id.diwan.query.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
final class DaysTest {
    private static String span(String... days) {
        Days span = new Days();
        for (int i = 0; i < days.length; i += 2) {
            span.add(days[i], days[i + 1]);
        }
        return span.earliest() + "/" + span.latest();
    }

    @Test
    void reachesFromTheFirstDayToTheLast() {
        assertThat(span("2024-02-01", "2024-02-03", "2024-01-01", "2024-01-31")).isEqualTo("2024-01-01/2024-02-03");
    }

    @Test
    void isOpenWhereOneIs() {
        assertThat(span("2024-02-01", "", "2024-01-01", "2024-01-31")).isEqualTo("2024-01-01/");
        assertThat(span("", "2023-12-31", "2024-01-01", "2024-01-31")).isEqualTo("/2024-01-31");
    }

    @Test
    void passesOverWhatIsNotDated() {
        assertThat(span("", "", "2024-01-01", "2024-01-31")).isEqualTo("2024-01-01/2024-01-31");
        assertThat(span("2024-13-45", "soon")).isEqualTo("/");
    }
}
