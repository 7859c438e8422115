package org.w3id.diwan.article.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.evidence.Stretch;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.model.reading.MachineReading;

/** The speech acts that several arms find in a text: one verb reports one act, whoever joins in it. */
final class MergedSpeech {
    private final List<SpeechAct> before;
    private final List<SpeechAct> anonymous;
    private final List<SpeechAct> acts;
    private final Map<SpeechAct, List<NamedEntity>> addressees;
    private final Map<SpeechAct, List<String>> arms;
    private final String arm;

    /** @param arm who adds to it */
    MergedSpeech(TextFindings found, String arm) {
        before = found.said().acts();
        anonymous = found.said().anonymous();
        acts = new ArrayList<>(before);
        addressees = new LinkedHashMap<>(found.addressees());
        arms = new LinkedHashMap<>(found.arms());
        this.arm = arm;
    }

    /** Those that were found before. */
    List<SpeechAct> before() {
        return before;
    }

    SpeechActs acts(EntityMentions mentions) {
        return new SpeechActs(
                acts.stream().sorted(Comparator.comparingInt(SpeechAct::from)).toList(), anonymous, mentions);
    }

    Map<SpeechAct, List<NamedEntity>> addressees() {
        return addressees;
    }

    /** Who found an act, where it was not the patterns alone. */
    Map<SpeechAct, List<String>> arms() {
        return arms;
    }

    void add(SpeechAct more, List<NamedEntity> spokenTo) {
        SpeechAct merged = more;
        List<String> finders = List.of(arm);
        for (SpeechAct known : List.copyOf(acts)) {
            if (isOne(known, more)) {
                acts.remove(known);
                finders = union(arms.getOrDefault(known, List.of(MachineReading.PATTERNS)), finders);
                merged = with(known, more.speakers());
                addressees.merge(merged, addressees.getOrDefault(known, List.of()), MergedSpeech::union);
                if (!merged.equals(known)) {
                    addressees.remove(known);
                    arms.remove(known);
                }
            }
        }
        acts.add(merged);
        arms.put(merged, finders);
        addressees.merge(merged, spokenTo, MergedSpeech::union);
    }

    /** The same verb, or where a quotation has none the same speaker's words. */
    private static boolean isOne(SpeechAct known, SpeechAct more) {
        if (known.verb() >= 0 && more.verb() >= 0) {
            return known.verb() == more.verb();
        }
        return new Stretch(known.from(), known.to()).meets(more.from(), more.to())
                && known.speakers().containsAll(more.speakers());
    }

    private static SpeechAct with(SpeechAct known, List<NamedEntity> speakers) {
        return new SpeechAct(
                union(known.speakers(), speakers), known.act(), known.from(), known.to(), known.verb(), known.when());
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
