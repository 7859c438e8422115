package org.w3id.diwan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.w3id.diwan.article.lexicon.LexiconTables;
import org.w3id.diwan.dossier.DossierReader;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.file.ShippedFolder;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.rdf.ontology.OntologyReader;

/** What Diwan is used for stands in the dossier, the ontology and the lexicon, never in the code: another desk can open its own. */
@NullMarked
final class NothingKnowsTheFieldTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("(?s)\"(?:\\\\.|[^\"\\\\])*\"|/\\*.*?\\*/|//[^\\n]*");
    private static final int SHORTEST = 4;

    /** Messages that show how something is written by an example. */
    private static final Set<String> EXAMPLES = Set.of("wikidata:Q941013");

    @Test
    void noStringNamesACountryOrAnybodyOfTheDossier() throws IOException {
        Pattern names = Pattern.compile("(?<![\\p{L}-])(?:"
                + String.join("|", names().stream().map(Pattern::quote).toList()) + ")(?![\\p{L}-])");
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            Matcher literals = COMMENT.matcher(Files.readString(file));
            while (literals.find()) {
                Matcher name = names.matcher(literals.group());
                if (literals.group().startsWith("\"") && name.find()) {
                    found.add(CODE.relativize(file) + ": " + name.group() + " in " + literals.group());
                }
            }
        }
        assertThat(found)
                .filteredOn(each -> EXAMPLES.stream().noneMatch(each::contains))
                .isEmpty();
    }

    @Test
    void noStringIsARelationsName() throws IOException {
        Set<String> relations = new TreeSet<>();
        OntologyReader.readShipped().relations().values().stream()
                .filter(relation -> relation.inClaims() && relation.kind() == Vocabulary.ValueKind.ENTITY)
                .forEach(relation -> relations.add("\"" + relation.name() + "\""));
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().contains("/article/") || file.toString().contains("/review/")) {
                Matcher literals = COMMENT.matcher(Files.readString(file));
                while (literals.find()) {
                    if (relations.contains(literals.group())) {
                        found.add(CODE.relativize(file) + ": " + literals.group());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        for (List<String> row : LexiconTables.shipped().rows("countries.tsv", 4)) {
            names.add(row.get(0));
            row.subList(1, 4).forEach(cell -> names.addAll(LexiconTables.values(cell)));
        }
        try (ShippedFolder embedded = DossierReader.shipped()) {
            new DossierReader(OntologyReader.readShipped())
                    .read(embedded.path()).entities().stream()
                            .filter(entity -> !entity.type().equals("Post"))
                            .flatMap(entity -> entity.names().stream())
                            .map(Name::text)
                            .forEach(names::add);
        }
        names.removeIf(name -> name.length() < SHORTEST);
        return names;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CODE)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
