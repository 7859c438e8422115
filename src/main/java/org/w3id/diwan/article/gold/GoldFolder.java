package org.w3id.diwan.article.gold;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.GoldNames.GoldEntity;
import org.w3id.diwan.model.Passage;

/**
 * The annotations of some texts: {@code NAME.json} for {@code NAME.txt} with mentions, roles, statements, relations and dates, each a list
 * of objects; {@code entities.json} with the type and the other names of whom they name. Offsets are code points of the text as it is.
 *
 * @param texts the annotations by the text's name
 * @param entities whom they name, by canonical name
 */
public record GoldFolder(Map<String, Map<ScoredKind, List<Annotation>>> texts, Map<String, GoldEntity> entities) {
    private static final String ENTITIES = "entities.json";
    private static final String ENDING = ".json";

    /**
     * Reads a folder of annotations.
     *
     * @throws GoldFormatException if a file is not in this form
     */
    public static GoldFolder read(Path folder) throws IOException {
        GoldFolder gold = new GoldFolder(new TreeMap<>(), new TreeMap<>());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                gold.add(file);
            }
        }
        return gold;
    }

    /** Other files may lie beside the annotations. */
    private void add(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        JsonNode root = json(file);
        if (name.equals(ENTITIES)) {
            root.properties()
                    .forEach(each -> entities.put(
                            each.getKey(),
                            new GoldEntity(
                                    each.getValue().path("type").asText(""),
                                    many(each.getValue().path("aliases")))));
        } else if (Stream.of(ScoredKind.values()).anyMatch(kind -> root.has(kind.toString()))) {
            Map<ScoredKind, List<Annotation>> text = new EnumMap<>(ScoredKind.class);
            for (ScoredKind kind : ScoredKind.values()) {
                text.put(kind, list(file, root.path(kind.toString()), kind));
            }
            texts.put(name.substring(0, name.length() - ENDING.length()), text);
        }
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GoldFormatException(file + ":" + line + ": no JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Annotation> list(Path file, JsonNode list, ScoredKind kind) throws GoldFormatException {
        if (!list.isArray()) {
            throw new GoldFormatException(file + ": there is no list \"" + kind + "\".");
        }
        List<Annotation> all = new ArrayList<>();
        try {
            list.forEach(node -> all.add(annotation(kind, node)));
        } catch (IllegalArgumentException e) {
            throw new GoldFormatException(
                    file + ": \"" + kind + "\", number " + (all.size() + 1) + ": " + e.getMessage() + ".");
        }
        return all;
    }

    private static Annotation annotation(ScoredKind kind, JsonNode node) {
        Passage passage =
                new Passage(node.path("start").asInt(-1), node.path("end").asInt(-1));
        return switch (kind) {
            case MENTIONS -> named(passage, node, "entity");
            case STATEMENTS -> named(passage, node, "speaker");
            case ROLES -> role(passage, node);
            case RELATIONS -> relation(passage, node);
            case DATES -> TextReading.date(passage, word(node, "value"));
        };
    }

    private static Annotation named(Passage passage, JsonNode node, String field) {
        List<List<String>> meanings = readings(node, field).map(List::of).toList();
        return new Annotation(passage, meanings, Set.of(), word(node, field));
    }

    private static Annotation role(Passage passage, JsonNode node) {
        String person = word(node, "person");
        String post = word(node, "post");
        List<List<String>> meanings =
                readings(node, "body").map(body -> List.of(person, body)).toList();
        return new Annotation(passage, meanings, Set.of(post), person + ": " + post + ", " + word(node, "body"));
    }

    private static Annotation relation(Passage passage, JsonNode node) {
        String subject = word(node, "subject");
        String object = word(node, "object");
        List<List<String>> meanings = readings(node, "relation")
                .map(relation -> List.of(subject, relation, object))
                .toList();
        return TextReading.relation(passage, meanings, node.path("status").asText("asserted"));
    }

    /** The reading of a field, then the others that are right too. */
    private static Stream<String> readings(JsonNode node, String field) {
        return Stream.concat(Stream.of(word(node, field)), many(node.path("alt")).stream());
    }

    private static String word(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("there is no \"" + field + "\"");
        }
        return node.path(field).asText();
    }

    /** One string, several, or none. */
    private static List<String> many(JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node.isTextual()) {
            all.add(node.asText());
        }
        node.forEach(each -> all.add(each.asText()));
        return all;
    }
}
