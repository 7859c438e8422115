package org.w3id.diwan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({
        "barzani,barzani,0",
        "barzani,barazni,1",
        "barzani,bazarni,2",
        "kurilla,kurila,1",
        "'',abc,3",
        "abc,abd,1"
    })
    void countsLettersChangedAddedLeftOutAndSwapped(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
        assertThat(EditDistance.between(other, one)).isEqualTo(distance);
    }
}
