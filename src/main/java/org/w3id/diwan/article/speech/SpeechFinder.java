package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.article.time.DateIndex;

/** Finds who said what: sentence by sentence, and in quotations that run on. */
public final class SpeechFinder {
    private SpeechFinder() {}

    public static SpeechActs find(EntityMentions before, DateIndex dates) {
        SentenceSpeech reports = new SentenceSpeech(before, dates);
        Document document = before.document();
        List<SpeechAct> all = new ArrayList<>();
        List<SpeechAct> turns = Turns.of(before);
        boolean open = false;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            Optional<SpeechAct> turn = turns.stream()
                    .filter(each -> each.holds(sentence.from()) || each.holds(sentence.to() - 1))
                    .findFirst();
            open &= sentence.paragraph() == paragraph;
            paragraph = sentence.paragraph();
            boolean quoted = open || document.token(sentence.from()).isQuote();
            open = document.isQuoteOpen(sentence.from(), sentence.to(), open);
            List<SpeechAct> here = reports.find(sentence, all);
            if (turn.isPresent()) {
                all.addAll(within(turn.get(), here));
                continue;
            }
            if (here.isEmpty() && quoted && !all.isEmpty()) {
                runOn(document, sentence, all);
            }
            all.addAll(here);
        }
        List<SpeechAct> anonymous = new ArrayList<>(reports.anonymous());
        turns.forEach(turn -> (turn.speakers().isEmpty() ? anonymous : all).add(turn));
        all.sort(Comparator.comparingInt(SpeechAct::from));
        return new SpeechActs(all, anonymous, reports.mentions());
    }

    /** What a turn tells of other people's words. */
    private static List<SpeechAct> within(SpeechAct turn, List<SpeechAct> reported) {
        return reported.stream()
                .filter(act -> act.speakers().stream().noneMatch(turn.speakers()::contains))
                .toList();
    }

    /** A quotation without a verb goes on from the statement before it, in the same paragraph or the next. */
    private static void runOn(Document document, Sentence sentence, List<SpeechAct> all) {
        SpeechAct last = all.get(all.size() - 1);
        int end = last.to();
        int before = document.sentenceOf(end - 1).paragraph();
        if (sentence.paragraph() == before && end == sentence.from()) {
            all.set(all.size() - 1, last.until(sentence.to()));
        } else if (end >= sentence.from() || document.sentenceOf(end).from() == sentence.from()) {
            all.add(new SpeechAct(last.speakers(), "Saying", sentence.from(), sentence.to(), -1, last.when()));
        }
    }
}
