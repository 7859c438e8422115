package org.w3id.diwan.article.relation;

import java.util.List;
import java.util.stream.Stream;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.reading.MachineReading;

/**
 * A relation as read, before it becomes a claim.
 *
 * @param subject the one end
 * @param relation the property
 * @param object the other end
 * @param from the first token of its passage
 * @param to the token after it
 * @param trigger the token that says it
 * @param modality its mode
 * @param when when
 * @param ownVoice whether the source says it even inside reported speech
 * @param confidence from 0 to 100
 * @param sayers who is quoted, where no report of speech that was found says it; else empty
 * @param arms who found it
 */
public record RelationCandidate(
        NamedEntity subject,
        String relation,
        NamedEntity object,
        int from,
        int to,
        int trigger,
        Modality modality,
        Period when,
        boolean ownVoice,
        int confidence,
        List<NamedEntity> sayers,
        List<String> arms) {
    private static final int CERTAIN = 99;
    private static final int WHOLE = 100;

    public RelationCandidate {
        sayers = List.copyOf(sayers);
        arms = List.copyOf(arms);
    }

    /** One that the patterns found. */
    public RelationCandidate(
            NamedEntity subject,
            String relation,
            NamedEntity object,
            int from,
            int to,
            int trigger,
            Modality modality,
            Period when,
            boolean ownVoice,
            int confidence) {
        this(
                subject,
                relation,
                object,
                from,
                to,
                trigger,
                modality,
                when,
                ownVoice,
                confidence,
                List.of(),
                List.of(MachineReading.PATTERNS));
    }

    /** The same, found by another. */
    public RelationCandidate by(String arm) {
        return with(from, to, trigger, when, confidence, List.of(arm));
    }

    /** The same at another place, where it is less or more sure. */
    public RelationCandidate at(int first, int end, int token, int sure) {
        return with(first, end, token, when, sure, arms);
    }

    /** The same, found by one more: surer, and with the other's time where it has none. */
    public RelationCandidate and(RelationCandidate other) {
        int doubt = (WHOLE - confidence) * (WHOLE - other.confidence) / WHOLE;
        List<String> all =
                Stream.concat(arms.stream(), other.arms.stream()).distinct().toList();
        return with(from, to, trigger, when.isKnown() ? when : other.when, Math.min(CERTAIN, WHOLE - doubt), all);
    }

    private RelationCandidate with(int first, int end, int token, Period time, int sure, List<String> finders) {
        return new RelationCandidate(
                subject, relation, object, first, end, token, modality, time, ownVoice, sure, sayers, finders);
    }

    /** A relation of the same ends, or of the same turned round, so that two findings of the same can be told. */
    public String edge(String other, boolean turned) {
        return (turned ? object : subject).id() + " " + other + " " + (turned ? subject : object).id();
    }
}
