package org.w3id.diwan.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** How many of the written names in the table are found in the shipped dossier, and how many of those found are right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WrittenNamesTest {
    private static final double PRECISION = 0.995;
    private static final double RECALL = 0.95;
    private static final double RIGHT_FIRST = 0.90;

    private NameIndex index;

    @BeforeAll
    void build() throws IOException {
        index = ShippedNames.index();
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsTheNamesItWasTunedOn(TestReporter reporter) {
        check("written-names.csv", "tuning", reporter);
    }

    @Test
    void findsTheNamesKeptAside(TestReporter reporter) {
        check("written-names.csv", "held-out", reporter);
    }

    @Test
    void findsNamesThatWereAddedLater(TestReporter reporter) {
        check("written-names.csv", "later", reporter);
    }

    @Test
    void findsNamesInOtherScriptsAndLanguages(TestReporter reporter) {
        check("written-abroad.csv", "abroad", reporter);
    }

    /** Written by somebody who had seen the registers only, neither the rules nor the other tables. */
    @Test
    void findsFirstWhatNobodyTunedItFor(TestReporter reporter) {
        Tally tally = Tally.of(WrittenName.table("written-blind.csv"), index);
        reporter.publishEntry("blind", tally.toString());
        String faults = tally + "\n" + String.join("\n", tally.faults());
        assertThat(tally.rightFirst()).as(faults).isGreaterThanOrEqualTo(RIGHT_FIRST);
        assertThat(tally.wrong()).as(faults).isZero();
    }

    private void check(String file, String half, TestReporter reporter) {
        List<WrittenName> rows = WrittenName.table(file).stream()
                .filter(row -> row.half().equals(half))
                .toList();
        Tally tally = Tally.of(rows, index);
        reporter.publishEntry(half, tally.toString());
        String faults = tally + "\n" + String.join("\n", tally.faults());
        assertThat(tally.precision()).as(faults).isGreaterThanOrEqualTo(PRECISION);
        assertThat(tally.recall()).as(faults).isGreaterThanOrEqualTo(RECALL);
    }
}
