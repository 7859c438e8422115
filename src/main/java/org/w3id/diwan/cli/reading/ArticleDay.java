package org.w3id.diwan.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When articles were published that do not say it themselves. */
public final class ArticleDay {
    @Option(names = "--date", paramLabel = "DAY")
    private Optional<LocalDate> date;

    @Option(names = "--dates", paramLabel = "FILE")
    private Optional<Path> dates;

    public ArticleDates dates() throws IOException {
        return ArticleDates.of(date, dates);
    }
}
