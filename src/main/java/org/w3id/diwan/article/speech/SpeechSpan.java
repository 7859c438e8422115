package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;

/** From where to where a report of speech runs. */
final class SpeechSpan {
    private static final int TRAILING = 9;

    private SpeechSpan() {}

    /** Where the report begins: with its subject, or with the sentence where subject and verb come last or after a quotation. */
    static int begin(SentenceScope scope, int subject, int verb) {
        boolean trailing = scope.to() - verb <= TRAILING
                && !scope.key(verb + 1).equals("that")
                && scope.any(
                        subject - TRAILING + 1,
                        subject + 1,
                        at -> at > scope.from() && scope.token(at).text().matches("[,”\"]"));
        boolean opening = subject - scope.from() < TRAILING;
        return trailing || opening || isPostposed(scope, subject, verb)
                ? scope.from()
                : Math.max(scope.from(), subject - 2);
    }

    /** "..., Al-Monitor's A. B. reported this week": what was said stands before the comma. */
    private static boolean isPostposed(SentenceScope scope, int subject, int verb) {
        return scope.any(
                        Math.max(scope.from() + 5, subject - 6),
                        subject + 1,
                        at -> scope.token(at).is(","))
                && !scope.any(
                        verb + 1, verb + 3, at -> scope.token(at).text().matches("that|[“\"]|it|he|she|they|the"));
    }

    /** Ends each report where the next begins, unless that one stands at the end for the whole sentence. */
    static List<SpeechAct> cut(List<SpeechAct> found) {
        List<SpeechAct> cut = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            SpeechAct said = found.get(i);
            boolean cutting =
                    i + 1 < found.size() && found.get(i + 1).from() > said.verb() && said.verb() >= said.from();
            cut.add(cutting ? said.until(found.get(i + 1).from()) : said);
        }
        return cut;
    }
}
