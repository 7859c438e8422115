package org.w3id.diwan.article.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.Quantity.Bound;

/**
 * A figure as read, before it becomes a claim.
 *
 * @param subject whom it is a number of
 * @param amount the number
 * @param bound how it is hedged
 * @param unit the ontology's unit
 * @param places where it holds
 * @param when the day it was counted; unknown where the text gives none
 * @param from the first token of its passage
 * @param to the token after it
 * @param trigger the token that says it: a verb, or the noun that is counted
 * @param modality its mode
 */
public record FigureCandidate(
        NamedEntity subject,
        BigDecimal amount,
        Bound bound,
        String unit,
        List<NamedEntity> places,
        Period when,
        int from,
        int to,
        int trigger,
        Modality modality) {
    public FigureCandidate {
        places = List.copyOf(places);
    }

    /** The same in another mode. */
    public FigureCandidate in(Modality other) {
        return new FigureCandidate(subject, amount, bound, unit, places, when, from, to, trigger, other);
    }

    /** The same at other places. */
    FigureCandidate at(List<NamedEntity> others) {
        return new FigureCandidate(subject, amount, bound, unit, others, when, from, to, trigger, modality);
    }

    /** What it says, in words. */
    public String words() {
        return bound.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + amount.toPlainString() + " " + unit;
    }
}
