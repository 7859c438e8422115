package org.w3id.diwan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.simple.SimpleLogger;

/** Which level is logged from: an option, then the environment, then warnings. */
final class LoggingTest {
    private static String level(Optional<String> option, Optional<String> variable) {
        Logging.start(option, variable);
        return System.getProperty(SimpleLogger.DEFAULT_LOG_LEVEL_KEY);
    }

    @AfterEach
    void asBefore() {
        Logging.start(Optional.empty(), Optional.empty());
    }

    @Test
    void anOptionIsStrongerThanTheEnvironment() {
        assertThat(level(Optional.empty(), Optional.empty())).isEqualTo("warn");
        assertThat(level(Optional.empty(), Optional.of("DEBUG"))).isEqualTo("debug");
        assertThat(level(Optional.of("error"), Optional.of("debug"))).isEqualTo("error");
    }

    @Test
    void refusesALevelThatThereIsNot() {
        assertThatThrownBy(() -> Logging.start(Optional.empty(), Optional.of("loud")))
                .hasMessageContaining("DIWAN_LOG=loud is no level");
    }
}
