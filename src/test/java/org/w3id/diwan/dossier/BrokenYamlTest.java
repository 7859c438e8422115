package org.w3id.diwan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.diwan.model.Problem;
import org.w3id.diwan.model.reading.Reading;

/** Breaks good files at random, the same way each time: whatever comes of it is a problem with a place, never an exception. */
final class BrokenYamlTest {
    private static final String SIGNS = "{}[]:,&*!|>'\"%@`#-?\\~ \n\t\r0aé\u0001\uFEFF";
    private static final int ROUNDS = 1500;

    private final DossierReader reader = new DossierReader(TestVocabulary.create());

    @Test
    void neverThrowsOnDamagedFiles(@TempDir Path folder) throws IOException {
        Random random = new Random(20240506);
        int broken = 0;
        for (String name : new String[] {"persons.yaml", "sources/gazette-2024-05-06.yaml"}) {
            DossierCases.good(folder);
            Path file = folder.resolve(name);
            String good = Files.readString(file);
            for (int round = 0; round < ROUNDS; round++) {
                String bad = damaged(good, random);
                Files.writeString(file, bad);
                Reading reading = reader.read(folder);
                assertThat(reading.problems()).as(bad).allSatisfy(BrokenYamlTest::assertTold);
                broken += reading.hasErrors() ? 1 : 0;
            }
        }
        assertThat(broken).isGreaterThan(ROUNDS);
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(damaged.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, sign);
                case 1 -> damaged.setCharAt(at, sign);
                default -> damaged.delete(at, Math.min(damaged.length() - 1, at + random.nextInt(20)));
            }
        }
        return damaged.toString();
    }

    private static void assertTold(Problem problem) {
        assertThat(problem.code()).matches("[a-z0-9-]+");
        assertThat(problem.message()).isNotBlank().doesNotContain("\n", "Exception", "null");
    }
}
