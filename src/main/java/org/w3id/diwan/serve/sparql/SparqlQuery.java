package org.w3id.diwan.serve.sparql;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.diwan.query.SparqlText;
import org.w3id.diwan.query.SparqlText.Parsed;
import org.w3id.diwan.serve.http.PublicAddress;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.limit.ConcurrencyLimit;
import org.w3id.diwan.serve.limit.JettyLayers;
import org.w3id.diwan.serve.limit.RequestLimits;

/**
 * The query endpoint. Diwan's prefixes need no declaration; those that were added stand in the header {@value JettyLayers#PREFIXES_HEADER}. An
 * answer is complete before its first byte is sent. A query that is ended answers 503, and one whose answer is too large 507: never 200 with a
 * part of the rows. A GET without a query answers the service description.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
public final class SparqlQuery extends SPARQL_QueryDataset {
    private final RequestLimits limits;

    /** @param limits of queries and their answers */
    public SparqlQuery(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void process(HttpAction action) {
        SparqlFailures.asProblems(action, super::process);
    }

    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestParameter(HttpNames.paramQuery) == null) {
            describeService(action);
        } else {
            super.execGet(action);
        }
    }

    private void describeService(HttpAction action) {
        String type = FormatChoice.GRAPHS.of(action.getRequest());
        if (type.equals(SparqlPage.HTML)) {
            send(action, SparqlPage.beforeAsking());
            return;
        }
        String here = PublicAddress.asked(action.getRequest());
        answer(
                action,
                type,
                answer -> SparqlFailures.reading(action, () -> {
                    AnswerWriter.write(ServiceDescription.of(here, action.getActiveDSG()), type, answer);
                    return answer;
                }));
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (text.length() > limits.queryLength()) {
            throw Refused.with(413, "The query is longer than " + limits.queryLength() + " characters.");
        }
        // The standard's language: ARQ's extensions (path{1,1000000000}, JSON, custom aggregates) have no place on an
        // open endpoint.
        Parsed<Query> parsed = new SparqlText(text).query(Fuseki.BaseParserSPARQL, Syntax.syntaxSPARQL_12);
        tellOf(parsed.added(), action);
        Query query = parsed.value();
        boolean isGraph = query.isConstructType() || query.isDescribeType();
        String type = (isGraph ? FormatChoice.GRAPHS : FormatChoice.ROWS).of(action.getRequest());
        if (type.equals(SparqlPage.HTML)) {
            send(action, SparqlPage.answered(text, ask(action, query, WholeAnswer::table), !isGraph));
            return;
        }
        answer(action, type, answer -> ask(action, query, whole -> whole.write(type, answer)));
    }

    private void answer(HttpAction action, String type, Consumer<AnswerStore> computed) {
        try (AnswerStore answer = new AnswerStore(limits)) {
            computed.accept(answer);
            ServletOps.success(action);
            ServletOps.setNoCache(action);
            ConcurrencyLimit.computed(action.getRequest());
            answer.send(type, action.getResponse());
        } catch (IOException clientGone) {
            ServletOps.errorOccurred(clientGone);
        }
    }

    /** The empty prefix is written as a colon. */
    static void tellOf(Set<String> addedPrefixes, HttpAction action) {
        if (!addedPrefixes.isEmpty()) {
            action.setResponseHeader(
                    JettyLayers.PREFIXES_HEADER,
                    addedPrefixes.stream()
                            .sorted()
                            .map(prefix -> prefix.isEmpty() ? ":" : prefix)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void send(HttpAction action, SparqlPage page) {
        action.setResponseHeader("Cache-Control", "no-cache");
        try {
            page.page().sendUnchecked(action.getResponse());
        } catch (IOException clientGone) {
            ServletOps.errorOccurred(clientGone);
        }
    }

    private <T> T ask(HttpAction action, Query query, Function<WholeAnswer, T> use) {
        return SparqlFailures.reading(action, () -> {
            var target = decideDataset(action, query, "");
            DatasetGraph dataset = target.getLeft();
            return use.apply(new WholeAnswer(
                    dataset, target.getRight(), part -> createQueryExec(action, part, dataset), limits));
        });
    }
}
