package org.w3id.diwan.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.DatedPassage;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.MachineReading;
import org.w3id.diwan.model.Mention;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.Ref;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;

/**
 * Reads the annotated articles in {@code src/test/resources/articles}, which were written for this test, and holds precision and recall
 * against floors. An entity counts as the annotated one if they share a name.
 */
class ArticleCasesTest {
    private static final Path CASES = Path.of("src/test/resources/articles");

    private static final Map<String, int[]> COUNTS = new HashMap<>();
    private static final Map<String, String> CANONICAL = new HashMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        ObjectMapper json = new ObjectMapper();
        json.readTree(CASES.resolve("entities.json").toFile()).properties().forEach(entry -> {
            CANONICAL.put(key(entry.getKey()), entry.getKey());
            entry.getValue()
                    .get("aliases")
                    .forEach(alias -> CANONICAL.putIfAbsent(key(alias.asText()), entry.getKey()));
        });
        JsonNode days = json.readTree(CASES.resolve("articles.json").toFile());
        try (Stream<Path> texts = Files.list(CASES)) {
            for (Path text : texts.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(text.getFileName()).replace(".txt", "");
                LocalDate day = LocalDate.parse(days.get(name).get("date").asText());
                score(
                        read(text, name, day),
                        json.readTree(CASES.resolve(name + ".json").toFile()));
            }
        }
    }

    private static MachineReading read(Path text, String name, LocalDate day) throws IOException {
        try {
            return TestReader.READER.read(
                    new ArticleInput(new SourceId(name), text.toString(), List.of(day), List.of()),
                    Files.readAllBytes(text));
        } catch (UnreadableArticle e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void linksMentions() {
        holds("mentions", 0.90, 0.93);
    }

    @Test
    void readsStatements() {
        holds("statements", 0.90, 0.90);
    }

    @Test
    void readsRelations() {
        holds("relations", 0.85, 0.75);
    }

    @Test
    void readsDates() {
        holds("dates", 0.95, 0.95);
    }

    private static void holds(String kind, double precision, double recall) {
        int[] counts = Objects.requireNonNull(COUNTS.get(kind), kind);
        assertThat((double) counts[2] / counts[1]).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
        assertThat((double) counts[2] / counts[0]).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
    }

    private static void score(MachineReading machine, JsonNode gold) {
        Function<EntityId, String> name = names(machine);
        List<String> mentions = new ArrayList<>();
        for (Mention mention : machine.reading().mentions()) {
            mentions.add(first(gold.get("mentions"), mention.passage(), "entity", name.apply(mention.entity())));
        }
        count("mentions", gold.get("mentions"), mentions);
        List<String> statements = new ArrayList<>();
        for (Statement statement : machine.reading().statements()) {
            statement
                    .speakers()
                    .forEach(who -> statements.add(first(
                            gold.get("statements"),
                            statement.evidence().passages().get(0),
                            "speaker",
                            name.apply(who))));
        }
        count("statements", gold.get("statements"), statements);
        List<String> dates = new ArrayList<>();
        for (DatedPassage dated : machine.dates()) {
            dates.add(first(
                    gold.get("dates"), dated.passage(), "value", dated.period().edtf()));
        }
        count("dates", gold.get("dates"), dates);
        List<String> wanted = new ArrayList<>();
        gold.get("relations")
                .forEach(each -> wanted.add(triple(
                        each.get("subject").asText(),
                        each.get("relation").asText(),
                        each.get("object").asText())));
        List<String> read = machine.reading().claims().stream()
                .filter(claim -> !claim.property().name().equals("holdsPost"))
                .map(claim ->
                        triple(name.apply(claim.subject()), claim.property().name(), name.apply(object(claim))))
                .distinct()
                .toList();
        add("relations", (int) wanted.stream().distinct().count(), read.size(), (int)
                wanted.stream().distinct().filter(read::contains).count());
    }

    private static EntityId object(Claim claim) {
        return ((Ref) claim.value()).entity();
    }

    private static String triple(String subject, String relation, String object) {
        boolean swap = (relation.equals("met") || relation.equals("negotiatesWith")) && subject.compareTo(object) > 0;
        return swap ? object + " " + relation + " " + subject : subject + " " + relation + " " + object;
    }

    /** The place of the annotation that overlaps a passage and says the same; empty if none does. */
    private static String first(JsonNode annotations, Passage passage, String field, String value) {
        for (JsonNode each : annotations) {
            int shared = Math.min(each.get("end").asInt(), passage.end())
                    - Math.max(each.get("start").asInt(), passage.begin());
            int shorter =
                    Math.min(each.get("end").asInt() - each.get("start").asInt(), passage.end() - passage.begin());
            if (shared * 2 >= shorter && each.get(field).asText().equals(value)) {
                return each.get("start") + "," + each.get("end") + field + value;
            }
        }
        return "";
    }

    private static void count(String kind, JsonNode gold, List<String> found) {
        add(kind, gold.size(), found.size(), (int)
                found.stream().filter(each -> !each.isEmpty()).distinct().count());
    }

    private static void add(String kind, int gold, int found, int right) {
        int[] counts = COUNTS.computeIfAbsent(kind, missing -> new int[3]);
        counts[0] += gold;
        counts[1] += found;
        counts[2] += right;
    }

    /** The annotations' name for an entity: by its registered names first, then by how the text writes it. */
    private static Function<EntityId, String> names(MachineReading machine) {
        Map<EntityId, String> known = new HashMap<>();
        Stream.concat(TestReader.REGISTER.entities().stream(), machine.reading().entities().stream())
                .forEach(entity -> canonical(
                                entity.names().stream().map(each -> each.text()).toList())
                        .ifPresent(name -> known.putIfAbsent(entity.id(), name)));
        for (Mention mention : machine.reading().mentions()) {
            canonical(List.of(mention.name())).ifPresent(name -> known.putIfAbsent(mention.entity(), name));
        }
        return id -> known.getOrDefault(id, id.value());
    }

    private static java.util.Optional<String> canonical(List<String> names) {
        return names.stream()
                .map(ArticleCasesTest::key)
                .filter(CANONICAL::containsKey)
                .map(CANONICAL::get)
                .findFirst();
    }

    private static String key(String name) {
        return Fold.key(name)
                .replace("the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
