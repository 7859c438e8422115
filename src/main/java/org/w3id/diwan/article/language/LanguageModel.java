package org.w3id.diwan.article.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.ProposedStatement;
import org.w3id.diwan.article.proposal.Proposer;
import org.w3id.diwan.model.Modality;
import org.w3id.diwan.model.reading.RefusedProposal;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/**
 * A language model that proposes what a text says. The text is shown in windows, in two passes of different size; each claim is asked
 * about a second time. Answers are kept in a folder, so the same text costs nothing the next time and gives the same proposals.
 */
public final class LanguageModel implements Proposer {
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_OPENING = 200;
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ModelSettings settings;
    private final ModelQuestions questions;
    private final ModelAnswers reader;
    private final RecordedAnswers answers;
    private final Ledger ledger;
    private final ChatServer server;

    /**
     * What reading a text would cost at the first question; a second one follows for the claims that are found.
     *
     * @param requests how many requests
     * @param recorded of how many the answer is there already
     * @param tokens about how many tokens would be sent
     */
    public record Estimate(int requests, int recorded, long tokens) {
        public static final Estimate NONE = new Estimate(0, 0, 0);

        public Estimate plus(Estimate other) {
            return new Estimate(requests + other.requests, recorded + other.recorded, tokens + other.tokens);
        }
    }

    /** Reads a model's words, or says why it cannot. */
    @FunctionalInterface
    private interface AnswerReader<T> {
        T read(String answer) throws UnusableAnswer;
    }

    /**
     * A model.
     *
     * @param answers the folder that answers are kept in
     * @param vocabulary the ontology's terms
     * @param definitions what they mean, by local name
     */
    public LanguageModel(ModelSettings settings, Path answers, Vocabulary vocabulary, Map<String, String> definitions)
            throws IOException {
        this.settings = settings;
        questions = new ModelQuestions(settings.model(), vocabulary, definitions);
        reader = new ModelAnswers(questions);
        this.answers = new RecordedAnswers(answers);
        ledger = new Ledger(settings.mostCalls());
        server = new ChatServer(settings, ledger);
    }

    @Override
    public String name() {
        return "model " + settings.model() + ", prompt " + questions.version()
                + (settings.checks() ? "" : ", unchecked");
    }

    /** What was asked, and what it took. */
    public Ledger ledger() {
        return ledger;
    }

    /** What reading a text would cost; nothing is sent. */
    public Estimate estimate(String text, List<KnownName> known) {
        Estimate estimate = Estimate.NONE;
        for (String window : windows(text)) {
            ChatRequest request = questions.claims(window, opening(text, window), known);
            boolean recorded = answers.has(request);
            long characters = request.messages().stream()
                    .mapToLong(message -> message.content().length())
                    .sum();
            estimate =
                    estimate.plus(new Estimate(1, recorded ? 1 : 0, recorded ? 0 : characters / CHARACTERS_PER_TOKEN));
        }
        return estimate;
    }

    /** @throws ModelUnavailable if there is no answer; the answers so far are kept */
    @Override
    public Proposed propose(String text, List<KnownName> known) throws IOException {
        Map<String, ProposedClaim> claims = new LinkedHashMap<>();
        Set<ProposedStatement> statements = new LinkedHashSet<>();
        Set<RefusedProposal> refusals = new LinkedHashSet<>();
        List<String> gaps = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        for (String window : windows(text)) {
            try {
                Proposed read = answer(questions.claims(window, opening(text, window), known), reader::claims);
                List<ProposedClaim> fresh = read.claims().stream()
                        .filter(claim -> asked.add(key(claim)))
                        .toList();
                statements.addAll(read.statements());
                refusals.addAll(read.refusals());
                for (ProposedClaim claim : stated(window, fresh, refusals)) {
                    claims.put(key(claim), claim);
                }
            } catch (UnusableAnswer e) {
                gaps.add("the model's answers about \"" + beginning(window) + "\" cannot be used: " + e.getMessage());
            }
        }
        return new Proposed(List.copyOf(claims.values()), List.copyOf(statements), List.copyOf(refusals), gaps);
    }

    /** The claims that the second question finds stated, in the same mode. */
    private List<ProposedClaim> stated(String window, List<ProposedClaim> claims, Set<RefusedProposal> refusals)
            throws IOException {
        if (!settings.checks() || claims.isEmpty()) {
            return claims;
        }
        Map<Integer, String> said;
        try {
            said = answer(questions.check(window, claims), ModelAnswers::checks);
        } catch (UnusableAnswer e) {
            claims.forEach(claim -> refusals.add(claim.refused("unchecked", "the second answer: " + e.getMessage())));
            return List.of();
        }
        List<ProposedClaim> stated = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            ProposedClaim claim = claims.get(i);
            String answer = said.getOrDefault(i + 1, "");
            if (answer.equals(expected(claim))) {
                stated.add(claim);
            } else if (answer.isEmpty()) {
                refusals.add(claim.refused("unchecked", "the model did not answer when asked again"));
            } else {
                refusals.add(claim.refused("taken-back", "asked again, the model says: " + answer));
            }
        }
        return stated;
    }

    /** What is answered where a claim is right. */
    private static String expected(ProposedClaim claim) {
        return claim.modality() == Modality.ACTUAL
                ? "yes"
                : claim.modality().name().toLowerCase(Locale.ROOT);
    }

    private <T> T answer(ChatRequest request, AnswerReader<T> reader) throws IOException, UnusableAnswer {
        Optional<String> before = answers.find(request);
        if (before.isPresent()) {
            ledger.remembered();
            return reader.read(before.get());
        }
        ChatRequest next = request;
        for (int attempt = 1; ; attempt++) {
            try {
                ChatServer.ChatAnswer answer = server.ask(next);
                T read = reader.read(answer.content());
                answers.keep(request, answer);
                return read;
            } catch (UnusableAnswer e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                next = request.after(e);
            }
        }
    }

    /** The windows of all passes; one that shows nothing new is left out. */
    private Set<String> windows(String text) {
        Set<String> windows = new LinkedHashSet<>();
        settings.windows().forEach(size -> windows.addAll(Windows.of(text, size)));
        return windows;
    }

    private static Optional<String> opening(String text, String window) {
        String start = text.strip();
        return start.startsWith(window) ? Optional.empty() : Optional.of(beginning(start));
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), LONGEST_OPENING));
    }

    private static String key(ProposedClaim claim) {
        return String.join("\t", claim.quote(), claim.subject(), claim.relation(), claim.object());
    }
}
