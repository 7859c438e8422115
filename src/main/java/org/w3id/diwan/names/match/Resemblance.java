package org.w3id.diwan.names.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.w3id.diwan.model.EditDistance;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.QueryReadings;

/**
 * How much of two names agrees, where no rule explains all of their differences: each word counts by how rare it is and how much it
 * is like its counterpart. What only resembles is never certain.
 *
 * @param rarity from 0 for a word that all names have to 1 for one that none has
 */
public record Resemblance(ToDoubleFunction<String> rarity) {
    private static final double LEAST_ALIKE = 0.7;
    private static final double SOUNDS_ALIKE = 0.95;
    private static final double SOUNDS_NEARLY_ALIKE = 0.85;
    private static final double LEAST = 0.5;
    private static final int WORST = 50;
    private static final int IN_PASSING = 5;

    /** The score of the reading that agrees most; too low to be reported where too little does. */
    public MatchScore score(QueryReadings asked, IndexedName known) {
        double most = asked.readings().stream()
                .filter(reading -> known.personal() || !reading.isPersonal())
                .mapToDouble(reading -> share(reading.words(), known.words()))
                .max()
                .orElse(0);
        double doubt = (WORST - Reason.RESEMBLANCE.cost()) * (1 - most) / (1 - LEAST);
        int passing = known.standing() == IndexedName.Standing.REGISTERED ? 0 : IN_PASSING;
        return new MatchScore().because(Reason.RESEMBLANCE, (int) Math.round(doubt) + passing);
    }

    private double share(List<NameToken> written, List<NameToken> known) {
        List<NameToken> left = new ArrayList<>(known);
        double agreed = 0;
        double all = weight(known) + weight(written);
        for (NameToken word : written) {
            NameToken nearest = word;
            double most = 0;
            for (NameToken other : left) {
                double alike = alike(word, other);
                if (alike > most) {
                    most = alike;
                    nearest = other;
                }
            }
            if (most >= LEAST_ALIKE) {
                left.remove(nearest);
                agreed += most * (weight(word) + weight(nearest));
            }
        }
        return agreed / all;
    }

    private static double alike(NameToken one, NameToken other) {
        if (one.key().equals(other.key())) {
            return 1;
        }
        if (NameTokens.soundAlike(one, other)) {
            return SOUNDS_ALIKE;
        }
        String sound = NameTokens.sound(one);
        String otherSound = NameTokens.sound(other);
        if (sound.length() > 1 && sound.equals(otherSound)) {
            return SOUNDS_NEARLY_ALIKE;
        }
        boolean abjad = one.isAbjad() || other.isAbjad();
        return abjad ? share(sound, otherSound) : share(one.key(), other.key());
    }

    private static double share(String one, String other) {
        int length = Math.max(one.length(), other.length());
        return length < 3 ? 0 : 1 - (double) EditDistance.between(one, other) / length;
    }

    private double weight(List<NameToken> words) {
        return words.stream().mapToDouble(this::weight).sum();
    }

    private double weight(NameToken word) {
        return rarity.applyAsDouble(word.key());
    }
}
