package org.w3id.diwan.article.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.proposal.ProposedClaim;
import org.w3id.diwan.article.proposal.Proposer.KnownName;
import org.w3id.diwan.model.file.Digest;
import org.w3id.diwan.model.vocabulary.Vocabulary;
import org.w3id.diwan.model.vocabulary.Vocabulary.Relation;
import org.w3id.diwan.model.vocabulary.Vocabulary.ValueKind;

/**
 * What a model is asked: what a part of a text says, and a second time whether it states the claims that were read. The words and the form
 * of the answers are resources in {@code prompts/}; what stands in braces there, and the choices that the ontology gives, are filled in.
 */
final class ModelQuestions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHORT = 8;

    private final String model;
    private final Map<String, String> definitions;
    private final List<Relation> relations;
    private final List<String> acts;
    private final String version;
    private final String reading;
    private final JsonNode readingForm;
    private final String checking;
    private final JsonNode checkingForm;

    /**
     * The questions to one model.
     *
     * @param vocabulary the ontology's terms
     * @param definitions what each means, by local name
     */
    ModelQuestions(String model, Vocabulary vocabulary, Map<String, String> definitions) throws IOException {
        this.model = model;
        this.definitions = Map.copyOf(definitions);
        acts = vocabulary.acts().stream().sorted().toList();
        relations = vocabulary.relations().values().stream()
                .filter(relation -> relation.inClaims() && relation.kind() == ValueKind.ENTITY)
                .sorted(Comparator.comparing(Relation::name))
                .toList();
        String words = resource("claims.txt");
        String check = resource("check.txt");
        version = Digest.of(List.of(words, check)).substring(0, SHORT);
        reading = words.replace("{relations}", relationLines())
                .replace("{classes}", lines(kinds()))
                .replace("{acts}", lines(acts));
        readingForm = JSON.readTree(resource("claims.schema.json"));
        choose("/properties/claims/items/properties/relation/enum", relationNames());
        choose("/properties/statements/items/properties/act/enum", acts);
        checking = check.replace("{relations}", relationLines());
        checkingForm = JSON.readTree(resource("check.schema.json"));
    }

    private void choose(String pointer, List<String> values) {
        values.forEach(((ArrayNode) readingForm.at(pointer))::add);
    }

    /** The same as long as no word of the prompts changes. */
    String version() {
        return version;
    }

    /** The relations between two entities that a claim may carry. */
    List<String> relationNames() {
        return relations.stream().map(Relation::name).toList();
    }

    List<String> acts() {
        return acts;
    }

    /**
     * What a part of a text says.
     *
     * @param opening how the whole text begins, where the window does not
     * @param known names that may stand in it
     */
    ChatRequest claims(String window, Optional<String> opening, List<KnownName> known) {
        String names = known.stream()
                .filter(name -> window.contains(name.written()))
                .map(name -> "- " + (name.written().equals(name.name()) ? "" : name.written() + ": ") + name.name()
                        + " (" + name.type() + ")\n")
                .distinct()
                .collect(Collectors.joining());
        String text =
                opening.map(line -> "The article begins: " + line + "\n\n").orElse("") + "The text:\n" + marked(window);
        String help = names.isEmpty() ? "" : "Names known to stand in the text, which may hold more:\n" + names + "\n";
        return ChatRequest.of(model, reading, help + text, readingForm, List.of(version, text));
    }

    /** Whether a part of a text states some claims, which are numbered from 1. The mode is not told: it is asked. */
    ChatRequest check(String window, List<ProposedClaim> claims) {
        String user = "The text:\n" + marked(window) + "\n\nThe claims:\n"
                + IntStream.range(0, claims.size())
                        .mapToObj(at -> numbered(at + 1, claims.get(at)))
                        .collect(Collectors.joining());
        return ChatRequest.of(model, checking, user, checkingForm, List.of(version, user));
    }

    private static String numbered(int number, ProposedClaim claim) {
        return number + ". " + claim.subject() + " | " + claim.relation() + " | " + claim.object() + "\n   quote: "
                + claim.quote() + '\n';
    }

    /** A text between marks that do not stand in it, so that it cannot pretend to end. */
    private static String marked(String text) {
        String mark = "text-" + Digest.of(text).substring(0, SHORT);
        return "<" + mark + ">\n" + text + "\n</" + mark + ">";
    }

    /** A line for each relation, with the kinds of its ends. */
    private String relationLines() {
        return relations.stream()
                .map(relation -> "- " + relation.name() + " (" + either(relation.domain()) + " -> "
                        + either(relation.range()) + "): " + definition(relation.name()))
                .collect(Collectors.joining("\n"));
    }

    /** The classes that the ends of relations may be of. */
    private Set<String> kinds() {
        return relations.stream()
                .flatMap(relation -> Stream.of(relation.domain(), relation.range()))
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String lines(Collection<String> terms) {
        return terms.stream().map(term -> "- " + term + ": " + definition(term)).collect(Collectors.joining("\n"));
    }

    private String definition(String term) {
        return definitions.getOrDefault(term, "as its name says");
    }

    private static String either(Set<String> kinds) {
        return kinds.isEmpty() ? "Entity" : String.join(" or ", new TreeSet<>(kinds));
    }

    private static String resource(String name) throws IOException {
        return Resources.toString(
                Resources.getResource(ModelQuestions.class, "/prompts/" + name), StandardCharsets.UTF_8);
    }
}
