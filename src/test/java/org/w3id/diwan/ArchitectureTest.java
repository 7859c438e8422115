package org.w3id.diwan;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and the habits a machine can watch. The list of packages is the architecture. */
final class ArchitectureTest {
    private static final String ROOT = "org.w3id.diwan";
    private static final List<String> HOUSE =
            List.of("model", "names", "dossier", "article", "review", "feed", "rdf", "store", "query", "serve", "cli");
    /** Rooms of the server that features build on; each may use those before it. */
    private static final List<String> FLOORS = List.of("guard", "http", "limit", "sparql");

    private static final List<String> FEATURES =
            List.of("home", "page", "explore", "graph", "compare", "reconcile", "review", "agent", "dump", "changes");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyClassLivesInOneOfTheHousesPackages() {
        check(
                classes().should().resideInAnyPackage(packages(HOUSE)),
                "a new stage of a claim's way is a design decision");
    }

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching(ROOT + ".(**)").should().beFreeOfCycles(),
                "what depends on each other can only be understood and changed together");
    }

    @Test
    void modelUsesNothingOfDiwan() {
        check(mayUse("model"), "a claim means the same to a reader, a writer and a server");
    }

    @Test
    void modelNeedsTheJdkAndJSpecifyOnly() {
        check(
                classes()
                        .that(resideInAnyPackage(ROOT + ".model.."))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".model..")),
                "no library's type may travel through the whole house");
    }

    @Test
    void namesUseTheModelOnly() {
        check(mayUse("names", "model"), "reading, matching and search share one index that knows no format");
    }

    @Test
    void dossierUsesTheModelOnly() {
        check(mayUse("dossier", "model"), "a curated file becomes claims, whoever writes or serves them later");
    }

    @Test
    void articleUsesModelAndNames() {
        check(mayUse("article", "model", "names"), "reading a text needs to know names, not where claims go");
    }

    @Test
    void theRoomsOfTheReaderBuildOnEachOther() {
        List<String> rooms = List.of(
                "text",
                "lexicon",
                "format",
                "time",
                "entity",
                "entity.person",
                "clause",
                "speech",
                "relation",
                "quantity",
                "role",
                "proposal",
                "evidence",
                "judge",
                "gold");
        String reader = ROOT + ".article.";
        for (int room = 0; room < rooms.size(); room++) {
            String[] later = rooms.subList(room + 1, rooms.size()).stream()
                    .map(each -> reader + each + "..")
                    .toArray(String[]::new);
            check(
                    noClasses()
                            .that(resideInAnyPackage(reader + rooms.get(room)))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(later))
                            .orShould()
                            .dependOnClassesThat(resideInAPackage(ROOT + ".article")),
                    "an article is read stage by stage, and no stage reaches into a later one");
        }
        check(
                noClasses()
                        .that(resideInAnyPackage(reader + "speech", reader + "time"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(reader + "relation", reader + "role", reader + "clause")),
                "who speaks and when are told without knowing what is related");
    }

    @Test
    void theModelArmProposesAndKnowsNothingElse() {
        List<String> others =
                List.of("format", "text", "lexicon", "time", "entity", "clause", "speech", "relation", "role");
        String reader = ROOT + ".article.";
        check(
                noClasses()
                        .that(resideInAPackage(reader + "language"))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(others.stream()
                                .map(each -> reader + each + "..")
                                .toArray(String[]::new)))
                        .orShould()
                        .dependOnClassesThat(resideInAnyPackage(packages(allBut("article", "model")))),
                "a model is told the text and the ontology's words; what it says is judged elsewhere");
        check(
                noClasses()
                        .that(resideInAPackage(ROOT + ".article.."))
                        .and(resideOutsideOfPackage(reader + "language"))
                        .should()
                        .dependOnClassesThat(resideInAPackage(reader + "language")),
                "an article is read without a model too");
    }

    @Test
    void reviewUsesModelAndDossier() {
        check(mayUse("review", "model", "dossier"), "what a person decides is the same in a terminal and in a browser");
    }

    @Test
    void feedUsesModelAndNames() {
        check(mayUse("feed", "model", "names"), "a stream of rows becomes a stream of claims and nothing more");
    }

    @Test
    void rdfUsesTheModelOnly() {
        check(mayUse("rdf", "model"), "what is written depends on the claims alone, not on how they were read");
    }

    @Test
    void storeUsesTheModelOnly() {
        check(mayUse("store", "model"), "the store trusts files, not the code that wrote them");
    }

    @Test
    void queryUsesModelNamesAndStore() {
        check(
                mayUse("query", "model", "names", "store"),
                "what is asked of a graph depends neither on how it was written nor on who wants to know");
    }

    @Test
    void serveUsesModelNamesAndStore() {
        check(
                mayUse("serve", "model", "names", "query", "review", "store"),
                "the server shows what is loaded and never reads an input itself");
    }

    @Test
    void onlyTheReviewPageKnowsReviews() {
        check(
                noClasses()
                        .that(resideInAnyPackage(ROOT + ".serve.."))
                        .and(resideOutsideOfPackage(ROOT + ".serve.review.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(ROOT + ".review..")),
                "decisions are made by one person on their own machine, and no public page may reach them");
    }

    @Test
    void featuresOfTheServerDoNotKnowEachOther() {
        check(
                slices().matching(ROOT + ".serve.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(alwaysTrue(), resideInAnyPackage(rooms(FLOORS))),
                "each feature is one module that can be added or left out");
    }

    @Test
    void floorsOfTheServerBuildOnEachOther() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            check(
                    noClasses()
                            .that(resideInAnyPackage(rooms(List.of(FLOORS.get(floor)))))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(rooms(FLOORS.subList(floor + 1, FLOORS.size()))))
                            .orShould()
                            .dependOnClassesThat(resideInAnyPackage(rooms(FEATURES)))
                            .orShould()
                            .dependOnClassesThat(resideInAPackage(ROOT + ".serve")),
                    "what every address shares knows none of them");
        }
    }

    @Test
    void roomsOfTheServerAreThoseOfTheDesign() {
        check(
                classes()
                        .that(resideInAnyPackage(ROOT + ".serve.."))
                        .should()
                        .resideInAnyPackage(ROOT + ".serve")
                        .orShould()
                        .resideInAnyPackage(rooms(FLOORS))
                        .orShould()
                        .resideInAnyPackage(rooms(FEATURES)),
                "a new feature is a design decision; what two of them need belongs in query");
    }

    @Test
    void featuresOfTheServerAskTheGraphThroughQuery() {
        check(
                noClasses()
                        .that(resideInAnyPackage(ROOT + ".serve.*..", ROOT + ".cli.."))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.apache.jena.rdfconnection..", "org.apache.jena.rdflink..")),
                "there is one place for SPARQL, over a graph here or elsewhere");
    }

    @Test
    void noSimpleNameStandsTwice() {
        Map<String, Long> count = CLASSES.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        assertThat(count)
                .as("one name means one thing in the whole house")
                .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    @Test
    void aRoomHoldsNoMoreThanOneCanSee() {
        Map<String, Long> count = CLASSES.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(count)
                .as("past about fifteen classes a package wants rooms of its own")
                .allSatisfy((name, classes) -> assertThat(classes).as(name).isLessThanOrEqualTo(20));
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .as("what is longer does more than one thing")
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
        }
    }

    @Test
    void onlyRdfUsesRdf4j() {
        check(only("org.eclipse.rdf4j..", "rdf"), "Rio writes and Jena reads, so that each checks the other");
    }

    @Test
    void onlyStoreServeAndTheCommandsUseJena() {
        check(
                only("org.apache.jena..", "store", "query", "serve", "cli"),
                "Rio writes and Jena reads, so that each checks the other");
    }

    @Test
    void onlyTheStoreOpensTheDatabase() {
        check(
                noClasses()
                        .that(resideInAnyPackage(packages(allBut("store"))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.apache.jena.tdb2..")),
                "one owner keeps the data and its text index in step");
    }

    @Test
    void onlyNamesAndTheStoreUseLucene() {
        check(only("org.apache.lucene..", "names", "store"), "which names mean the same is decided in one place");
        check(only("com.ibm.icu..", "names"), "which names mean the same is decided in one place");
    }

    @Test
    void onlyTheServerKnowsHttp() {
        check(only("org.eclipse.jetty..", "serve"), "requests end where the server ends");
        check(only("jakarta.servlet..", "serve"), "requests end where the server ends");
    }

    @Test
    void onlyTheReaderOfFilesKnowsTheirForms() {
        check(
                noClasses()
                        .that(resideOutsideOfPackage(ROOT + ".article.format"))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.apache.james..", "org.apache.pdfbox..", "org.jsoup..")),
                "an article is its text, whatever file it came in");
    }

    @Test
    void onlyDossiersAreYaml() {
        check(only("org.snakeyaml..", "dossier"), "another input format is another package");
    }

    @Test
    void onlyTheCommandsParseArguments() {
        check(only("picocli..", "cli"), "everything else can be called from Java");
    }

    @Test
    void onlyTheCommandsPrint() {
        check(
                noClasses().that(resideInAnyPackage(packages(allBut("cli")))).should(ACCESS_STANDARD_STREAMS),
                "results and progress belong to the user's terminal, which only the commands know");
    }

    @Test
    void onlyTheMainClassEndsTheProcess() {
        check(
                noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(ROOT + ".cli.Diwan")
                        .should()
                        .callMethod(System.class, "exit", int.class),
                "a command returns its exit code, so that tests can run it");
    }

    @Test
    void loggingGoesThroughSlf4j() {
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING, "there is one place that says what is logged");
        check(only("org.apache.commons.logging.."), "there is one place that says what is logged");
    }

    @Test
    void noStateIsStaticAndMutable() {
        check(fields().that().areStatic().should().beFinal(), "two servers or two tests in one JVM must not meet");
    }

    @Test
    void namesSayWhatAClassIs() {
        check(
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper"),
                "such a name fits any class, so it tells nothing");
    }

    @Test
    void everyPackageIsNullMarked() {
        Stream<JavaPackage> unmarked = CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class));
        assertThat(unmarked.map(JavaPackage::getName))
                .as("packages without a package-info that says @NullMarked: nothing checks their nulls")
                .isEmpty();
    }

    private static ArchRule mayUse(String from, String... to) {
        List<String> others =
                allBut(Stream.concat(Stream.of(from), Stream.of(to)).toArray(String[]::new));
        return noClasses()
                .that(resideInAnyPackage(ROOT + "." + from + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(others)));
    }

    private static ArchRule only(String library, String... users) {
        return noClasses()
                .that(resideInAnyPackage(packages(allBut(users))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library));
    }

    private static List<String> allBut(String... names) {
        return HOUSE.stream().filter(each -> !List.of(names).contains(each)).toList();
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(each -> ROOT + "." + each + "..").toArray(String[]::new);
    }

    private static String[] rooms(List<String> names) {
        return names.stream().map(each -> ROOT + ".serve." + each + "..").toArray(String[]::new);
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).allowEmptyShould(true).check(CLASSES);
    }
}
