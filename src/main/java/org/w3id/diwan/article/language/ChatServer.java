package org.w3id.diwan.article.language;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that speaks the wire format of OpenAI's chat completions. What may pass is tried again a few times; once the server is given
 * up, nothing more is sent. It follows no redirects: a text goes to no other host than the one that was named. Safe for many threads.
 */
final class ChatServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE = 60;
    private static final int SHOWN = 200;

    private final ModelSettings settings;
    private final Ledger ledger;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile AnswerForm form = AnswerForm.SCHEMA;
    /** Why nothing more is sent; empty as long as the server is asked. */
    private volatile String givenUp = "";

    /** How a server is told what an answer must look like; a server that refuses one gets the next. */
    private enum AnswerForm {
        SCHEMA,
        OBJECT,
        /** Only the prompt says it. */
        WORDS
    }

    /**
     * What a model answered.
     *
     * @param content its words
     * @param tokensIn how many tokens it was asked with, as its server counts
     * @param tokensOut how many it answered with
     */
    record ChatAnswer(String content, long tokensIn, long tokensOut) {}

    /** @param trouble what is wrong, where the status is not 200; 0 is the status of what never came */
    private record Response(int status, String body, String trouble, Optional<Duration> retryAfter) {
        static Response none(String trouble) {
            return new Response(0, "", trouble, Optional.empty());
        }

        boolean refusesTheForm() {
            return status == 400 || status == 422;
        }

        boolean mayPass() {
            return status == 0 || status == 408 || status == 429 || status >= 500;
        }
    }

    ChatServer(ModelSettings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * Asks.
     *
     * @throws ModelUnavailable if there is no answer, and for every question afterwards
     * @throws UnusableAnswer if there is one that is no message
     */
    ChatAnswer ask(ChatRequest request) throws ModelUnavailable, UnusableAnswer {
        Duration pause = settings.pause();
        Response response = Response.none("");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            AnswerForm used = form;
            response = send(body(request, used));
            if (response.status() == 200) {
                return message(response.body());
            }
            boolean another = response.refusesTheForm() && used != AnswerForm.WORDS;
            if (another) {
                refused(used);
            } else if (!response.mayPass()) {
                break;
            } else if (attempt < ATTEMPTS) {
                sleep(response.retryAfter().orElse(pause));
                pause = pause.multipliedBy(2);
            }
        }
        throw giveUp("the model " + settings + ": " + response.trouble());
    }

    private Response send(String body) throws ModelUnavailable {
        if (!givenUp.isEmpty()) {
            throw new ModelUnavailable(givenUp);
        }
        if (!ledger.takesCall()) {
            throw giveUp("all " + settings.mostCalls() + " requests to the model that --max-calls allows are spent");
        }
        Instant start = Instant.now();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(
                request(body),
                HttpResponse.BodyHandlers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes -> add(bytes, kept))));
        try {
            HttpResponse<Void> response = answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            String text = kept.toString(StandardCharsets.UTF_8);
            return new Response(
                    response.statusCode(), text, trouble(response.statusCode(), text), retryAfter(response));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Response.none("no answer within " + settings.patience().toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return Response.none("cannot be reached (" + e.getCause() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable("broken off");
        } finally {
            ledger.waited(Duration.between(start, Instant.now()));
        }
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.completions())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        return request.build();
    }

    /** What is too long is read to its end and not kept. */
    private static void add(byte[] bytes, ByteArrayOutputStream kept) {
        kept.write(bytes, 0, Math.min(bytes.length, LONGEST_ANSWER + 1 - kept.size()));
    }

    private static String body(ChatRequest request, AnswerForm form) {
        ObjectNode body = JSON.createObjectNode()
                .put("model", request.model())
                .put("temperature", ChatRequest.TEMPERATURE)
                .put("seed", ChatRequest.SEED)
                .put("max_tokens", ChatRequest.MOST_TOKENS)
                .put("stream", false);
        body.set("messages", JSON.valueToTree(request.messages()));
        if (form == AnswerForm.SCHEMA) {
            body.putObject("response_format")
                    .put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", "answer")
                    .put("strict", true)
                    .set("schema", request.schema());
        } else if (form == AnswerForm.OBJECT) {
            body.putObject("response_format").put("type", "json_object");
        }
        return body.toString();
    }

    private ChatAnswer message(String body) throws UnusableAnswer {
        if (body.length() > LONGEST_ANSWER) {
            throw new UnusableAnswer("it is longer than a million characters", "");
        }
        JsonNode answer = json(body);
        JsonNode choice = answer.path("choices").path(0);
        JsonNode content = choice.path("message").path("content");
        JsonNode usage = answer.path("usage");
        ChatAnswer said = new ChatAnswer(
                content.asText(""),
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong());
        ledger.answered(said);
        if (!content.isTextual()) {
            throw new UnusableAnswer("it holds no message", "");
        }
        if (choice.path("finish_reason").asText().equals("length")) {
            throw new UnusableAnswer("it was cut off because it is too long", said.content());
        }
        return said;
    }

    private static JsonNode json(String body) throws UnusableAnswer {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UnusableAnswer("the server's response is no JSON", "");
        }
    }

    /** A status in words, with the reason that the server gives; never with the key, should the server repeat it. */
    private String trouble(int status, String body) {
        String reason = "";
        try {
            reason = json(body).path("error").path("message").asText("");
        } catch (UnusableAnswer e) {
            // a server that fails may well say so in HTML: the status alone tells then
        }
        String plain = settings.key().isEmpty() ? reason : reason.replace(settings.key(), "...");
        String cut = plain.substring(0, Math.min(plain.length(), SHOWN)).replaceAll("\\s+", " ");
        return "it answers with status " + status + (cut.isEmpty() ? "" : " and says: " + cut);
    }

    private static Optional<Duration> retryAfter(HttpResponse<Void> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(value -> Duration.ofSeconds(Math.min(Long.parseLong(value), LONGEST_PAUSE)));
    }

    private static void sleep(Duration time) throws ModelUnavailable {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable("broken off");
        }
    }

    /** Two threads may be refused the same form at once. */
    private synchronized void refused(AnswerForm used) {
        if (form == used) {
            form = used == AnswerForm.SCHEMA ? AnswerForm.OBJECT : AnswerForm.WORDS;
        }
    }

    private synchronized ModelUnavailable giveUp(String trouble) {
        if (givenUp.isEmpty()) {
            givenUp = trouble;
        }
        return new ModelUnavailable(givenUp);
    }
}
