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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.diwan.article.format.UnreadableArticle;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.article.lexicon.WordClasses;
import org.w3id.diwan.model.Claim;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Passage;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.Statement;
import org.w3id.diwan.model.reading.DatedPassage;
import org.w3id.diwan.model.reading.MachineReading;
import org.w3id.diwan.model.reading.Mention;

/**
 * Reads the annotated articles in {@code src/test/resources/articles}, which were written for this test, and holds precision and recall
 * against floors. An entity counts as the annotated one if they share a name.
 *
 * <p>The articles stand in four sets. The first set was annotated while rules were written; each of the others was measured once before
 * its author of rules had seen it (see docs/reading.md), and has been open to them since.
 */
class ArticleCasesTest {
    private static final WordClasses WORDS = new WordClasses(LexiconTables.shipped());
    private static final Path CASES = Path.of("src/test/resources/articles");

    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "set, mentions right, found, statements right, found, relations right, found, dates right, found",
                "developed, 0.90, 0.93, 0.90, 0.90, 0.85, 0.75, 0.95, 0.95",
                "first,     0.88, 0.86, 0.90, 0.80, 0.78, 0.75, 0.95, 0.90",
                "second,    0.90, 0.85, 0.90, 0.80, 0.85, 0.55, 0.90, 0.90",
                "third,     0.90, 0.80, 0.90, 0.65, 0.90, 0.40, 0.95, 0.90",
            })
    void readsArticlesAsAnnotated(
            String set,
            double mentionsRight,
            double mentionsFound,
            double statementsRight,
            double statementsFound,
            double relationsRight,
            double relationsFound,
            double datesRight,
            double datesFound)
            throws IOException {
        readAll(CASES.resolve(set));

        holds("mentions", mentionsRight, mentionsFound);
        holds("statements", statementsRight, statementsFound);
        holds("relations", relationsRight, relationsFound);
        holds("dates", datesRight, datesFound);
    }

    private void readAll(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        json.readTree(folder.resolve("entities.json").toFile()).properties().forEach(entry -> {
            canonical.put(key(entry.getKey()), entry.getKey());
            entry.getValue()
                    .get("aliases")
                    .forEach(alias -> canonical.putIfAbsent(key(alias.asText()), entry.getKey()));
        });
        JsonNode days = json.readTree(folder.resolve("articles.json").toFile());
        try (Stream<Path> texts = Files.list(folder)) {
            for (Path text : texts.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(text.getFileName()).replace(".txt", "");
                LocalDate day = LocalDate.parse(days.get(name).get("date").asText());
                score(
                        read(text, name, day),
                        json.readTree(folder.resolve(name + ".json").toFile()));
            }
        }
    }

    private static MachineReading read(Path text, String name, LocalDate day) throws IOException {
        try {
            return TestReader.READER.read(
                    new ArticleInput(new SourceId(name), text.toString(), Optional.of(day)), Files.readAllBytes(text));
        } catch (UnreadableArticle e) {
            throw new AssertionError(e);
        }
    }

    private void holds(String kind, double precision, double recall) {
        int[] of = Objects.requireNonNull(counts.get(kind), kind);
        assertThat((double) of[2] / of[1]).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
        assertThat((double) of[2] / of[0]).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
    }

    private void score(MachineReading machine, JsonNode gold) {
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
                .filter(claim ->
                        claim.value() instanceof EntityId && !claim.property().equals("holdsPost"))
                .map(claim -> triple(name.apply(claim.subject()), claim.property(), name.apply(object(claim))))
                .distinct()
                .toList();
        add("relations", (int) wanted.stream().distinct().count(), read.size(), (int)
                wanted.stream().distinct().filter(read::contains).count());
    }

    private static EntityId object(Claim claim) {
        return ((EntityId) claim.value());
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

    private void count(String kind, JsonNode gold, List<String> found) {
        add(kind, gold.size(), found.size(), (int)
                found.stream().filter(each -> !each.isEmpty()).distinct().count());
    }

    private void add(String kind, int gold, int found, int right) {
        int[] of = counts.computeIfAbsent(kind, missing -> new int[3]);
        of[0] += gold;
        of[1] += found;
        of[2] += right;
    }

    /** The annotations' name for an entity: by its registered names first, then by how the text writes it. */
    private Function<EntityId, String> names(MachineReading machine) {
        Map<EntityId, String> known = new HashMap<>();
        Stream.concat(TestReader.REGISTER.entities().stream(), machine.reading().entities().stream())
                .forEach(entity -> annotated(
                                entity.names().stream().map(each -> each.text()).toList())
                        .ifPresent(name -> known.putIfAbsent(entity.id(), name)));
        for (Mention mention : machine.reading().mentions()) {
            annotated(List.of(mention.name())).ifPresent(name -> known.putIfAbsent(mention.entity(), name));
        }
        return id -> known.getOrDefault(id, id.value());
    }

    private java.util.Optional<String> annotated(List<String> names) {
        return names.stream()
                .map(ArticleCasesTest::key)
                .filter(canonical::containsKey)
                .map(canonical::get)
                .findFirst();
    }

    private static String key(String name) {
        return WORDS.key(name)
                .replace("the ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
