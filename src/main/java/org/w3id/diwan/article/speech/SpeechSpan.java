package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;

/** From where to where a report of speech runs. */
public final class SpeechSpan {
    private static final int TRAILING = 9;

    private SpeechSpan() {}

    /** Where the report begins: with its subject, or with the sentence where subject and verb come last or after a quotation. */
    static int begin(Document document, Sentence sentence, int subject, int verb) {
        boolean trailing = (sentence.to() - verb <= TRAILING
                        && !document.key(verb + 1).equals("that")
                        && isAfterBreak(document, sentence, subject))
                || isPostposed(document, sentence, subject, verb);
        boolean opening = subject - sentence.from() < TRAILING;
        return trailing || opening ? sentence.from() : Math.max(sentence.from(), subject - 2);
    }

    /** "..., Al-Monitor's A. B. reported this week": what was said stands before the comma. */
    private static boolean isPostposed(Document document, Sentence sentence, int subject, int verb) {
        boolean content = false;
        for (int at = verb + 1; at < Math.min(sentence.to(), verb + 3); at++) {
            content |= document.token(at).text().matches("that|[“\"]|it|he|she|they|the");
        }
        boolean comma = false;
        for (int at = subject; at >= Math.max(sentence.from() + 5, subject - 6); at--) {
            comma |= document.token(at).is(",");
        }
        return comma && !content;
    }

    private static boolean isAfterBreak(Document document, Sentence sentence, int subject) {
        for (int at = subject; at > Math.max(sentence.from(), subject - 9); at--) {
            if (document.token(at).text().matches("[,”\"]")) {
                return true;
            }
        }
        return false;
    }

    /** RelationEnds each report where the next begins, unless that one stands at the end for the whole sentence. */
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
