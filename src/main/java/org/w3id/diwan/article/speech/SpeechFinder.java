package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Sentence;
import org.w3id.diwan.article.time.DateIndex;

/** Finds who said what: sentence by sentence, and in quotations that run on. */
public final class SpeechFinder {
    private final Lexicon lexicon;

    public SpeechFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public SpeechActs find(EntityMentions before, DateIndex dates) {
        SentenceSpeech reports = new SentenceSpeech(lexicon, before, dates);
        Document document = before.document();
        List<SpeechAct> all = new ArrayList<>();
        boolean open = false;
        int paragraph = -1;
        for (Sentence sentence : document.sentences()) {
            if (sentence.paragraph() != paragraph) {
                open = false;
                paragraph = sentence.paragraph();
            }
            boolean quoted = open || document.token(sentence.from()).isQuote();
            open = document.isQuoteOpen(sentence.from(), sentence.to(), open);
            List<SpeechAct> here = reports.find(sentence, all);
            if (here.isEmpty() && quoted) {
                runOn(document, sentence, all);
            }
            all.addAll(here);
        }
        return new SpeechActs(all, reports.anonymous(), reports.mentions());
    }

    /** A quotation without a verb goes on from the statement before it, in the same paragraph or the next. */
    private static void runOn(Document document, Sentence sentence, List<SpeechAct> all) {
        if (all.isEmpty()) {
            return;
        }
        SpeechAct last = all.get(all.size() - 1);
        int before = document.sentenceOf(last.to() - 1).paragraph();
        if (sentence.paragraph() == before && last.to() == sentence.from()) {
            all.set(all.size() - 1, last.until(sentence.to()));
        } else if (isNextParagraph(document, last, sentence)) {
            all.add(new SpeechAct(last.speakers(), "Saying", sentence.from(), sentence.to(), -1, last.when()));
        }
    }

    private static boolean isNextParagraph(Document document, SpeechAct last, Sentence sentence) {
        int end = last.to();
        return end >= sentence.from() || document.sentenceOf(end).from() == sentence.from();
    }
}
