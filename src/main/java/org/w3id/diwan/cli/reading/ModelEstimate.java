package org.w3id.diwan.cli.reading;

import java.util.List;
import java.util.Locale;
import org.w3id.diwan.article.language.LanguageModel;
import org.w3id.diwan.article.language.LanguageModel.Estimate;
import org.w3id.diwan.article.proposal.Proposer;
import org.w3id.diwan.article.proposal.Proposer.KnownName;

/** Stands in for a model and only counts what it would be asked. */
final class ModelEstimate implements Proposer {
    private final LanguageModel model;
    private Estimate estimate = Estimate.NONE;

    ModelEstimate(LanguageModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Proposed propose(String text, List<KnownName> known) {
        estimate = estimate.plus(model.estimate(text, known));
        return Proposed.NONE;
    }

    /** As one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Questions: %,d; answered in earlier runs: %,d; tokens to send: about %,d. A second question follows where claims are found."
                        + " Nothing was sent.",
                estimate.requests(),
                estimate.recorded(),
                estimate.tokens());
    }
}
