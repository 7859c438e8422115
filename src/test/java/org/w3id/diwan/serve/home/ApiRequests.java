package org.w3id.diwan.serve.home;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.w3id.diwan.serve.Curator;
import org.w3id.diwan.serve.ServedGraph;
import org.w3id.diwan.serve.ServedStore;

/** Makes requests out of an OpenAPI description and its examples. */
record ApiRequests(ServedStore served, JsonNode description) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** A value for a parameter; its place is path or query. */
    record Given(String name, String place, String value) {}

    /** A method of a path. */
    record Operation(String path, String method, JsonNode json) {
        boolean describes(int status) {
            return json.path("responses").has(Integer.toString(status));
        }

        /** The media types of a whole answer. */
        List<String> types() {
            List<String> types = new ArrayList<>();
            json.path("responses").path("200").path("content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        /** Whether Accept chooses among formats. */
        boolean negotiates() {
            return method.equals("GET") && types().size() > 1 && !path.contains("{") && !json.has("security");
        }

        List<Parameter> parameters() {
            return stream(json.path("parameters")).map(Parameter::new).toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A described parameter. */
    record Parameter(JsonNode json) {
        String name() {
            return json.path("name").asText();
        }

        String place() {
            return json.path("in").asText();
        }

        boolean required() {
            return json.path("required").asBoolean();
        }

        private JsonNode schema() {
            JsonNode schema = json.path("schema");
            return schema.has("items") ? schema.path("items") : schema;
        }

        List<String> example() {
            JsonNode example = json.path("example");
            return example.isArray()
                    ? stream(example).map(JsonNode::asText).toList()
                    : example.isMissingNode() ? List.of() : List.of(example.asText());
        }

        /** Its examples, all values of a list, both ends of a range. */
        Stream<String> validValues() {
            JsonNode schema = schema();
            if (schema.has("enum")) {
                return stream(schema.path("enum")).map(JsonNode::asText);
            }
            return Stream.of(
                            example().stream(),
                            Stream.of("minimum", "maximum", "default")
                                    .filter(schema::has)
                                    .map(end -> schema.path(end).asText()))
                    .flatMap(each -> each)
                    .distinct();
        }

        /** What its schema forbids. */
        Stream<String> invalidValues() {
            JsonNode schema = schema();
            List<String> values = new ArrayList<>();
            if (schema.has("enum")) {
                values.add("no-such-word");
            }
            if (schema.path("type").asText().equals("integer")) {
                values.addAll(List.of("many", "1.5", "99999999999999999999"));
                if (schema.has("minimum")) {
                    values.add(Long.toString(schema.path("minimum").asLong() - 1));
                }
                if (schema.has("maximum")) {
                    values.add(Long.toString(schema.path("maximum").asLong() + 1));
                }
            }
            if (schema.has("pattern")) {
                values.add("~not a name~");
            }
            if (schema.path("format").asText().equals("date")) {
                values.add("2024-02-30");
            }
            return values.stream();
        }
    }

    List<String> paths() {
        List<String> paths = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(paths::add);
        return paths;
    }

    Stream<Operation> operations() {
        return paths().stream()
                .flatMap(path -> description.path("paths").path(path).properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method ->
                                new Operation(path, method.getKey().toUpperCase(Locale.ROOT), method.getValue())));
    }

    boolean describes(String path, String method) {
        return description.path("paths").path(path).has(method.toLowerCase(Locale.ROOT));
    }

    /** Follows a reference. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The examples of all parameters that have one. */
    List<Given> examples(Operation operation) {
        return given(operation.parameters());
    }

    /** The examples of the parameters that must be given. */
    List<Given> required(Operation operation) {
        return given(operation.parameters().stream().filter(Parameter::required).toList());
    }

    private static List<Given> given(List<Parameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> parameter.example().stream()
                        .map(value -> new Given(parameter.name(), parameter.place(), value)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The request, and another that may be answered in other formats: with what must be given only, or asking for a graph, not rows. */
    List<List<Given>> variants(Operation operation, List<Given> given) {
        return given.stream().anyMatch(each -> each.name().equals("query"))
                ? List.of(given, List.of(new Given("query", "query", "CONSTRUCT WHERE { ?s a ?type }")))
                : List.of(given, required(operation));
    }

    HttpResponse<byte[]> send(Operation operation, List<Given> given, String accept) {
        HttpRequest.Builder request = served.request(address(operation.path(), given), "Accept", accept);
        if (operation.json().has("security")) {
            request.header("Authorization", Curator.BASIC);
            describedGraph(operation, given);
        }
        JsonNode bodies = operation.json().path("requestBody").path("content");
        if (bodies.isEmpty()) {
            request.method(operation.method(), BodyPublishers.noBody());
        } else {
            Map.Entry<String, JsonNode> body = bodies.properties().iterator().next();
            request.header("Content-Type", body.getKey())
                    .method(
                            operation.method(),
                            BodyPublishers.ofString(
                                    body(body.getKey(), body.getValue().path("example"))));
        }
        return served.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What is read or deleted has to be there. */
    private void describedGraph(Operation operation, List<Given> given) {
        if (Set.of("GET", "DELETE").contains(operation.method())) {
            served.send(
                    served.request(address(operation.path(), given), "Authorization", Curator.BASIC)
                            .header("Content-Type", "text/turtle")
                            .PUT(BodyPublishers.ofString("<urn:a> <urn:b> <urn:c> .")),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private static String body(String type, JsonNode example) {
        if (type.endsWith("json")) {
            return example.toString();
        }
        return example.isObject()
                ? example.properties().stream()
                        .map(field -> field.getKey() + "="
                                + ServedGraph.encoded(field.getValue().asText()))
                        .collect(Collectors.joining("&"))
                : example.asText();
    }

    /** A method that the path does not have, by somebody who may do everything. */
    HttpResponse<byte[]> other(String path, String method) {
        List<Given> given = operations()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .map(this::required)
                .orElseThrow();
        return served.send(
                served.request(address(path, given), "Authorization", Curator.BASIC)
                        .method(method, BodyPublishers.noBody()),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String address(String path, List<Given> given) {
        String filled = path.substring(1);
        for (Given each : given) {
            filled = filled.replace("{" + each.name() + "}", ServedGraph.encoded(each.value()));
        }
        String query = given.stream()
                .filter(each -> each.place().equals("query"))
                .map(each -> each.name() + "=" + ServedGraph.encoded(each.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? filled : filled + "?" + query;
    }

    /** An answer's media type without parameters. */
    static String type(HttpResponse<?> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        int semicolon = type.indexOf(';');
        return semicolon < 0 ? type : type.substring(0, semicolon);
    }

    /** The beginning of an answer, for messages. */
    static String start(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
