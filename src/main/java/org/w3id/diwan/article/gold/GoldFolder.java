package org.w3id.diwan.article.gold;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3id.diwan.article.gold.GoldNames.GoldEntity;
import org.w3id.diwan.article.gold.GoldText.DatedPlace;
import org.w3id.diwan.article.gold.GoldText.GoldMention;
import org.w3id.diwan.article.gold.GoldText.GoldRelation;
import org.w3id.diwan.article.gold.GoldText.GoldRole;
import org.w3id.diwan.article.gold.GoldText.GoldStatement;
import org.w3id.diwan.article.gold.GoldText.Triple;
import org.w3id.diwan.model.Passage;

/**
 * The annotations of some texts: {@code NAME.json} for {@code NAME.txt} with mentions, roles, statements, relations and dates, each a list
 * of objects; {@code entities.json} with the type and the other names of whom they name. Offsets are code points of the text as it is.
 *
 * @param texts the annotations by the text's name
 * @param entities whom they name, by canonical name
 */
public record GoldFolder(Map<String, GoldText> texts, Map<String, GoldEntity> entities) {
    private static final String ENTITIES = "entities.json";
    private static final String ENDING = ".json";

    /**
     * Reads a folder of annotations.
     *
     * @throws GoldFormatException if a file is not in this form
     */
    public static GoldFolder read(Path folder) throws IOException {
        Map<String, GoldText> texts = new TreeMap<>();
        Map<String, GoldEntity> entities = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals(ENTITIES)) {
                    json(file).properties().forEach(each -> entities.put(each.getKey(), entity(each.getValue())));
                } else if (isText(json(file))) {
                    texts.put(name.substring(0, name.length() - ENDING.length()), text(file));
                }
            }
        }
        return new GoldFolder(texts, entities);
    }

    /** Other files may lie beside the annotations. */
    private static boolean isText(JsonNode node) {
        return Stream.of(ScoredKind.values()).anyMatch(kind -> node.has(kind.toString()));
    }

    private static GoldEntity entity(JsonNode node) {
        return new GoldEntity(node.path("type").asText(""), many(node.path("aliases")));
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new GoldFormatException(file + ":" + line + ": no JSON: " + e.getOriginalMessage());
        }
    }

    private static GoldText text(Path file) throws IOException {
        JsonNode root = json(file);
        return new GoldText(
                list(file, root, ScoredKind.MENTIONS, each -> new GoldMention(each.passage(), each.readings("entity"))),
                list(
                        file,
                        root,
                        ScoredKind.ROLES,
                        each -> new GoldRole(
                                each.passage(), each.word("person"), each.word("post"), each.readings("body"))),
                list(
                        file,
                        root,
                        ScoredKind.STATEMENTS,
                        each -> new GoldStatement(each.passage(), each.readings("speaker"))),
                list(file, root, ScoredKind.RELATIONS, GoldFolder::relation),
                list(file, root, ScoredKind.DATES, each -> new DatedPlace(each.passage(), each.word("value"))));
    }

    private static GoldRelation relation(Annotation each) {
        Triple triple = new Triple(each.word("subject"), each.word("relation"), each.word("object"));
        String status = each.node().path("status").asText("asserted");
        return new GoldRelation(
                each.passage(), triple, status, Set.copyOf(many(each.node().path("alt"))));
    }

    private static <T> List<T> list(Path file, JsonNode root, ScoredKind kind, Function<Annotation, T> each)
            throws GoldFormatException {
        if (!root.path(kind.toString()).isArray()) {
            throw new GoldFormatException(file + ": there is no list \"" + kind + "\".");
        }
        List<T> all = new ArrayList<>();
        try {
            root.path(kind.toString()).forEach(node -> all.add(each.apply(new Annotation(node))));
        } catch (IllegalArgumentException e) {
            throw new GoldFormatException(
                    file + ": \"" + kind + "\", number " + (all.size() + 1) + ": " + e.getMessage() + ".");
        }
        return all;
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

    /** One annotation. */
    private record Annotation(JsonNode node) {
        Passage passage() {
            return new Passage(node.path("start").asInt(-1), node.path("end").asInt(-1));
        }

        String word(String field) {
            if (!node.path(field).isTextual()) {
                throw new IllegalArgumentException("there is no \"" + field + "\"");
            }
            return node.path(field).asText();
        }

        /** The reading of a field, then the others that are right too. */
        List<String> readings(String field) {
            List<String> all = new ArrayList<>(List.of(word(field)));
            all.addAll(many(node.path("alt")));
            return all;
        }
    }
}
