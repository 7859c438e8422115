package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.model.Modality;

/** Asks a second time whether a part of a text states claims that were read in it. */
final class CheckQuestion {
    private static final Map<Modality, String> EXPECTED =
            Map.of(Modality.ACTUAL, "yes", Modality.PROPOSED, "proposed", Modality.DENIED, "denied");

    private final String model;
    private final String version;
    private final String system;
    private final JsonNode schema;

    CheckQuestion(String model, Prompt prompt, Terminology terms) throws IOException {
        this.model = model;
        version = prompt.version();
        schema = Prompt.schema("check", Map.of());
        system = Prompt.filled(prompt.check(), Map.of("relations", terms.relationLines()));
    }

    /** One question about all the claims of a window, which are numbered from 1. The mode is not told: it is asked. */
    ChatRequest request(String window, List<ProposedClaim> claims) {
        StringBuilder user = new StringBuilder("The text:\n" + Prompt.marked(window) + "\n\nThe claims:\n");
        for (int i = 0; i < claims.size(); i++) {
            ProposedClaim claim = claims.get(i);
            user.append(i + 1)
                    .append(". ")
                    .append(claim.subject())
                    .append(" | ")
                    .append(claim.relation())
                    .append(" | ")
                    .append(claim.object())
                    .append("\n   quote: ")
                    .append(claim.quote())
                    .append('\n');
        }
        return ChatRequest.of(model, system, user.toString(), schema, List.of(version, user.toString()));
    }

    /** The answers by the claims' numbers. */
    Map<Integer, String> read(String answer) throws UnusableAnswer {
        Map<Integer, String> answers = new HashMap<>();
        for (JsonNode member : AnswerObject.of(answer).list("answers")) {
            answers.put(
                    member.path("claim").asInt(),
                    AnswerObject.text(member, "answer").toLowerCase(Locale.ROOT));
        }
        return answers;
    }

    /** What is answered where a claim is right. */
    static String expected(ProposedClaim claim) {
        return EXPECTED.getOrDefault(claim.modality(), "yes");
    }
}
