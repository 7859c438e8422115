package org.w3id.diwan.article.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.ProposedStatement;
import org.w3id.diwan.article.proposal.Proposer.Proposed;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.reading.RefusedProposal;

/** Reads a model's answers: a JSON object, which may stand in a fence of back quotes or after a sentence. */
final class ModelAnswers {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST = 300;

    private final List<String> relations;
    private final List<String> acts;

    /** Reads the answers to some questions. */
    ModelAnswers(ModelQuestions questions) {
        relations = questions.relationNames();
        acts = questions.acts();
    }

    /** What a model reads in a text; members that say nothing of this ontology are refused one by one. */
    Proposed claims(String answer) throws UnusableAnswer {
        JsonNode object = object(answer);
        List<ProposedClaim> claims = new ArrayList<>();
        List<ProposedStatement> statements = new ArrayList<>();
        List<RefusedProposal> refusals = new ArrayList<>();
        for (JsonNode member : list(object, "claims", answer)) {
            claim(member, claims, refusals);
        }
        for (JsonNode member : list(object, "statements", answer)) {
            statement(member, statements, refusals);
        }
        return new Proposed(claims, statements, refusals, List.of());
    }

    private void claim(JsonNode member, List<ProposedClaim> claims, List<RefusedProposal> refusals) {
        String mode = text(member.path("modality")).toLowerCase(Locale.ROOT);
        Optional<Modality> modality = Stream.of(Modality.values())
                .filter(each -> each.name().equalsIgnoreCase(mode))
                .findFirst();
        ProposedClaim claim = new ProposedClaim(
                text(member.path("quote")),
                text(member.path("subject")),
                text(member.path("relation")),
                text(member.path("object")),
                modality.orElse(Modality.ACTUAL),
                text(member.path("speaker")),
                text(member.path("time")));
        if (Stream.of(claim.quote(), claim.subject(), claim.object()).anyMatch(String::isEmpty)) {
            refusals.add(claim.refused("incomplete", "quote, subject or object is missing"));
        } else if (!relations.contains(claim.relation())) {
            refusals.add(claim.refused("no-such-relation", "the ontology has no relation " + claim.relation()));
        } else if (modality.isEmpty()) {
            refusals.add(claim.refused("no-such-modality", "there is no modality " + mode));
        } else {
            claims.add(claim);
        }
    }

    private void statement(JsonNode member, List<ProposedStatement> statements, List<RefusedProposal> refusals) {
        ProposedStatement statement = new ProposedStatement(
                text(member.path("quote")),
                text(member.path("speaker")),
                text(member.path("act")),
                texts(member.path("about")),
                texts(member.path("addressees")));
        if (statement.quote().isEmpty() || statement.speaker().isEmpty()) {
            refusals.add(statement.refused("incomplete", "quote or speaker is missing"));
        } else if (!acts.contains(statement.act())) {
            refusals.add(statement.refused("no-such-act", "the ontology has no speech act " + statement.act()));
        } else {
            statements.add(statement);
        }
    }

    /** What a model says of numbered claims when it is asked a second time. */
    static Map<Integer, String> checks(String answer) throws UnusableAnswer {
        Map<Integer, String> checks = new HashMap<>();
        for (JsonNode member : list(object(answer), "answers", answer)) {
            checks.put(member.path("claim").asInt(), text(member.path("answer")).toLowerCase(Locale.ROOT));
        }
        return checks;
    }

    private static JsonNode object(String answer) throws UnusableAnswer {
        int begin = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            throw new UnusableAnswer("there is no JSON object in it", answer);
        }
        try {
            return JSON.readTree(answer.substring(begin, end + 1));
        } catch (JsonProcessingException e) {
            throw new UnusableAnswer("it is not valid JSON: " + e.getOriginalMessage(), answer);
        }
    }

    private static JsonNode list(JsonNode object, String name, String answer) throws UnusableAnswer {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            throw new UnusableAnswer("there is no list \"" + name + "\" in it", answer);
        }
        if (list.size() > MOST) {
            throw new UnusableAnswer("the list \"" + name + "\" has more than " + MOST + " members", answer);
        }
        for (JsonNode member : list) {
            if (!member.isObject()) {
                throw new UnusableAnswer("a member of \"" + name + "\" is no object", answer);
            }
        }
        return list;
    }

    /** A text; empty where it is missing or anything else. */
    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue().strip() : "";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(ModelAnswers::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
