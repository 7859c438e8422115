package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3id.diwan.article.proposal.KnownName;
import org.w3id.diwan.article.proposal.Proposals;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.ProposedStatement;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.article.proposal.Refusal;
import org.w3id.diwan.model.Modality;

/** Asks what a part of a text says. */
final class ClaimQuestion {
    private static final Map<String, Modality> MODALITIES =
            Map.of("actual", Modality.ACTUAL, "proposed", Modality.PROPOSED, "denied", Modality.DENIED);

    private final String model;
    private final String version;
    private final String system;
    private final List<String> relations;
    private final List<String> acts;
    private final JsonNode schema;

    ClaimQuestion(String model, Prompt prompt, Terminology terms) throws IOException {
        this.model = model;
        version = prompt.version();
        relations = terms.relationNames();
        acts = terms.acts();
        system = Prompt.filled(
                prompt.claims(),
                Map.of("relations", terms.relationLines(), "classes", terms.kindLines(), "acts", terms.actLines()));
        schema = Prompt.schema(
                "claims",
                Map.of(
                        "/properties/claims/items/properties/relation/enum",
                        relations,
                        "/properties/statements/items/properties/act/enum",
                        acts));
    }

    /**
     * The question.
     *
     * @param opening how the whole text begins, where the window does not
     * @param known names that may stand in it
     */
    ChatRequest request(String window, Optional<String> opening, List<KnownName> known) {
        String names = known.stream()
                .filter(name -> window.contains(name.written()))
                .map(name -> name.written().equals(name.name())
                        ? "- " + name.name() + " (" + name.type() + ")"
                        : "- " + name.written() + ": " + name.name() + " (" + name.type() + ")")
                .distinct()
                .collect(Collectors.joining("\n"));
        String text =
                opening.map(line -> "The article begins: " + line + "\n\n").orElse("")
                        + "The text:\n"
                        + Prompt.marked(window);
        String help =
                names.isEmpty() ? "" : "Names known to stand in the text, which may hold more:\n" + names + "\n\n";
        return ChatRequest.of(model, system, help + text, schema, List.of(version, text));
    }

    /** What was answered; members that say nothing of this ontology are refused one by one. */
    Proposed read(String answer) throws UnusableAnswer {
        AnswerObject object = AnswerObject.of(answer);
        List<ProposedClaim> claims = new ArrayList<>();
        List<ProposedStatement> statements = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (JsonNode member : object.list("claims")) {
            claim(member, claims, refusals);
        }
        for (JsonNode member : object.list("statements")) {
            statement(member, statements, refusals);
        }
        return new Proposed(new Proposals(claims, statements), refusals, List.of());
    }

    private void claim(JsonNode member, List<ProposedClaim> claims, List<Refusal> refusals) {
        String modality = AnswerObject.text(member, "modality").toLowerCase(Locale.ROOT);
        ProposedClaim claim = new ProposedClaim(
                AnswerObject.text(member, "quote"),
                AnswerObject.text(member, "subject"),
                AnswerObject.text(member, "relation"),
                AnswerObject.text(member, "object"),
                MODALITIES.getOrDefault(modality, Modality.ACTUAL),
                AnswerObject.text(member, "speaker"),
                AnswerObject.text(member, "time"));
        if (claim.quote().isEmpty()
                || claim.subject().isEmpty()
                || claim.object().isEmpty()) {
            refusals.add(new Refusal("incomplete", "quote, subject or object is missing", claim));
        } else if (!relations.contains(claim.relation())) {
            refusals.add(new Refusal("no-such-relation", "the ontology has no relation " + claim.relation(), claim));
        } else if (!MODALITIES.containsKey(modality)) {
            refusals.add(new Refusal("no-such-modality", "there is no modality " + modality, claim));
        } else {
            claims.add(claim);
        }
    }

    private void statement(JsonNode member, List<ProposedStatement> statements, List<Refusal> refusals) {
        ProposedStatement statement = new ProposedStatement(
                AnswerObject.text(member, "quote"),
                AnswerObject.text(member, "speaker"),
                AnswerObject.text(member, "act"),
                AnswerObject.texts(member, "about"),
                AnswerObject.texts(member, "addressees"));
        if (statement.quote().isEmpty() || statement.speaker().isEmpty()) {
            refusals.add(new Refusal("incomplete", "quote or speaker is missing", statement));
        } else if (!acts.contains(statement.act())) {
            refusals.add(new Refusal("no-such-act", "the ontology has no speech act " + statement.act(), statement));
        } else {
            statements.add(statement);
        }
    }
}
