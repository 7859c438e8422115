package org.w3id.diwan.article;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.model.SourceId;

/** Any bytes are read as an article, or are said to be none. */
public final class ArticleFuzz {
    private static final List<String> WORDS = List.of(
            "Baghdad ", "the Iraqi government ", "met ", "said ", "\u201c", "\u201d", "\"", "on Monday ", "2024 ", ". ", ", ", "Prime Minister ", "\n\n",
            "Mohammed Shia al-Sudani ", "who ", "denied ", "that ", "(", ")", "\u0628\u063a\u062f\u0627\u062f ", "<p>", "</p>", "&#8217;", "Jan. 25 ");

    private ArticleFuzz() {}

    /** What the fuzzer calls. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder();
        while (data.remainingBytes() > 0 && text.length() < 3_000) {
            text.append(data.consumeInt(0, 3) > 0 ? data.pickValue(WORDS) : data.consumeString(8));
        }
        try {
            TestReader.READER.read(
                    new ArticleInput(new SourceId("test"), "test.txt", Optional.of(LocalDate.of(2024, 7, 25))),
                    text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableArticle none) {
            // in a sentence
        }
    }
}
