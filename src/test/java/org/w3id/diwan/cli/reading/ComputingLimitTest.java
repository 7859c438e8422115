package org.w3id.diwan.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ComputingLimitTest {
    @Test
    void givesUpWorkThatNeverEndsAndHeedsNothing() {
        ComputingLimit limit = new ComputingLimit(Duration.ofMillis(100));
        assertThatExceptionOfType(ComputingLimit.ExceededException.class)
                .isThrownBy(() -> limit.run(() -> {
                    long counted = 0;
                    while (counted >= 0) {
                        counted = (counted + 1) % 1_000;
                    }
                    return counted;
                }));
    }

    @Test
    void doesNotCountWaiting() throws Exception {
        ComputingLimit limit = new ComputingLimit(Duration.ofMillis(200));
        CountDownLatch never = new CountDownLatch(1);
        assertThat(limit.run(() -> {
                    return never.await(600, TimeUnit.MILLISECONDS);
                }))
                .isFalse();
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> new ComputingLimit(Duration.ofSeconds(1)).run(() -> {
                    throw new IllegalStateException("broken");
                }))
                .withCauseInstanceOf(IllegalStateException.class);
    }
}
