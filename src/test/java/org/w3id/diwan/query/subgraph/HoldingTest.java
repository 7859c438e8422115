package org.w3id.diwan.query.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.model.Period;

@NullMarked
final class HoldingTest {
    @ParameterizedTest(name = "{0} as of {1}: {2}")
    @CsvSource({
        "2024-01-15,       2024-01-15,      true",
        "2024-01-15,       2024-01,         true",
        "2024-01,          2024-01-15,      false",
        "2024-01,          2024,            true",
        "2024,             2024-01,         false",
        "2022-10/2024,     2023,            true",
        "2022-10/2024,     2022-10-15,      false",
        "2022-10/2024,     2022-11-01,      true",
        "2022-10/2024,     2024-01-01,      true",
        "2022-10/2024,     2024-06-01,      false",
        "2022-10/..,       2030,            true",
        "../2023,          2001-01-01,      true",
        "../2023,          2023-06-01,      false",
        "2024-07-22/2024-07-23, ../2024,    true",
        "2024/2024,        2024-06,         false",
        "'',               2024,            false",
        "some time,        2024,            false",
    })
    void holdsForCertain(String when, String asOf, boolean certainly) {
        assertThat(Holding.certainly(when, Period.parse(asOf).orElseThrow())).isEqualTo(certainly);
    }
}
