package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Answers batches of queries of version 1.0: {@code POST /reconcile/match}. */
final class MatchServlet extends JsonBodyServlet {
    /**
     * The answer to a query, on the wire.
     *
     * @param error why it could not be understood; the specification knows no such member, and allows it
     */
    @JsonInclude(value = JsonInclude.Include.NON_EMPTY)
    private record Result(
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Candidate> candidates, String error) {}

    private final transient CurrentRegister register;
    private final transient Matcher matcher;

    MatchServlet(CurrentRegister register, Matcher matcher) {
        this.register = register;
        this.matcher = matcher;
    }

    @Override
    Object answer(JsonNode body, Wanted wanted) throws RefusedRequest {
        List<Posed> batch = DraftQueries.read(body);
        List<Question> questions =
                batch.stream().flatMap(posed -> posed.question().stream()).toList();
        Iterator<List<Candidate>> answers =
                matcher.answer(questions, register.get(), wanted).iterator();
        List<Result> results = new ArrayList<>();
        for (Posed posed : batch) {
            results.add(new Result(posed.question().isPresent() ? answers.next() : List.of(), posed.fault()));
        }
        return Map.of("results", results);
    }
}
