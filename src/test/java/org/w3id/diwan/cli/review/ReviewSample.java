package org.w3id.diwan.cli.review;

import com.google.common.base.Suppliers;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.w3id.diwan.cli.Run;

/**
 * An article, its reading with two refused proposals, and where the dossier will be.
 *
 * @param folder all of it
 */
record ReviewSample(Path folder) {
    private static final String ARTICLE = """
            Iraq and US speak of the coalition
            25 January 2024

            Iraqi Prime Minister Mohammed Shia al-Sudani met US Defense Secretary Lloyd Austin in Baghdad on Thursday.

            \u0642\u0627\u0644 \u0631\u0626\u064a\u0633 \u0627\u0644\u0648\u0632\u0631\u0627\u0621 \u0645\u062d\u0645\u062f \u0634\u064a\u0627\u0639 \u0627\u0644\u0633\u0648\u062f\u0627\u0646\u064a \u0625\u0646 \u0627\u0644\u062a\u062d\u0627\u0644\u0641 \u0633\u064a\u063a\u0627\u062f\u0631.

            General Karim Nasser said that Kataib Hezbollah attacked US troops. "The Harbour Council backs the talks," he said.

            The United States has 2,500 troops in Iraq.
            """;
    private static final String REFUSED = """
            refused:
              - {reason: "end-not-linked", detail: "nobody is known by this name", quote: "\\u201cThe Harbour Council backs the talks", says: "Harbour Council | supports | talks, says Karim Nasser"}
              - {reason: "quote-not-found", detail: "the text does not hold these words", quote: "Never said", says: "Lloyd Austin | met | Masrour Barzani"}
              - {reason: "no-speech-act", detail: "the quote does not report that anybody says anything", quote: "met US Defense Secretary", says: "Lloyd Austin | Condemning"}
            """;

    /** What reading the article gives, once for all tests, with a word in place of the folder. */
    private static final Supplier<String> READING = Suppliers.memoize(ReviewSample::read);

    private static final String FOLDER = "FOLDER";

    private static String read() {
        try {
            Path folder = Files.createTempDirectory("review");
            ReviewSample sample = new ReviewSample(folder);
            Files.writeString(sample.article(), ARTICLE);
            String out = sample.readings().toString();
            Run.diwan("read", sample.article().toString(), "--format", "yaml", "--out", out);
            String reading = Files.readString(sample.reading()).replace(folder.toString(), FOLDER);
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
            return reading;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the article and its reading. */
    static ReviewSample in(Path folder) throws IOException {
        ReviewSample sample = new ReviewSample(folder);
        Files.writeString(sample.article(), ARTICLE);
        Files.createDirectories(sample.readings());
        Files.writeString(sample.reading(), READING.get().replace(FOLDER, folder.toString()) + REFUSED);
        return sample;
    }

    Path article() {
        return folder.resolve("talks.txt");
    }

    private Path readings() {
        return folder.resolve("readings");
    }

    Path reading() {
        return readings().resolve("talks.review.yaml");
    }

    Path decisions() {
        return folder.resolve("readings/talks.review.yaml.decisions");
    }

    Path dossier() {
        return folder.resolve("dossier");
    }

    /** What the dossier holds of the article. */
    String source() throws IOException {
        return Files.readString(dossier().resolve("sources/talks.yaml"));
    }

    /** A review of it by somebody, with more options. */
    RunningReview review(String by, String... more) throws IOException {
        String[] all = new String[more.length + 5];
        all[0] = reading().toString();
        all[1] = "--dossier";
        all[2] = dossier().toString();
        all[3] = "--by";
        all[4] = by;
        System.arraycopy(more, 0, all, 5, more.length);
        return RunningReview.of(all);
    }
}
