package org.w3id.diwan.rdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Period;
import org.w3id.diwan.model.SourceId;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.model.vocabulary.Vocabulary;

/** What the model's ids, names and times are called in RDF. Safe for many threads. */
final class Terms {
    static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    static final String SCHEMA = "https://schema.org/";

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final IRI EDTF = VALUES.createIRI("http://id.loc.gov/datatypes/edtf/EDTF");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern PAGE = Pattern.compile("https?://");
    private static final Pattern FILE = Pattern.compile("([\\w.-]+/[\\w.-]+):(.+)");

    private final Vocabulary vocabulary;
    private final Map<String, IRI> terms = new ConcurrentHashMap<>();
    private final Map<String, List<IRI>> classes = new ConcurrentHashMap<>();

    Terms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    IRI term(String localName) {
        return terms.computeIfAbsent(localName, name -> VALUES.createIRI(IriScheme.ontology(), name));
    }

    /** The individual named after a constant: {@code AtLeast} after {@code AT_LEAST}. */
    IRI individual(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return term(name.toString());
    }

    /**
     * A class and every class above it, Diwan's and those of others.
     *
     * @throws IllegalArgumentException if the ontology has no such class
     */
    List<IRI> classes(String type) {
        return classes.computeIfAbsent(type, name -> {
            Set<String> own = vocabulary.classes().get(name);
            if (own == null) {
                throw new IllegalArgumentException("the ontology has no class " + name);
            }
            Set<String> others = vocabulary.types().getOrDefault(name, Set.of());
            return Stream.concat(own.stream().map(this::term), others.stream().map(Terms::iri))
                    .toList();
        });
    }

    static IRI entity(EntityId id) {
        return iri(IriScheme.entity(id));
    }

    static IRI source(SourceId id) {
        return iri(IriScheme.source(id));
    }

    static IRI claim(String id) {
        return iri(IriScheme.claim(id));
    }

    static IRI statement(String id) {
        return iri(IriScheme.statement(id));
    }

    /** A part of the whole graph's description. */
    static IRI datasetPart(String name) {
        return iri(IriScheme.datasetPart(name));
    }

    static IRI iri(String iri) {
        return VALUES.createIRI(iri);
    }

    static Literal text(String text) {
        return VALUES.createLiteral(text);
    }

    static Literal text(String text, String language) {
        return language.isEmpty() ? text(text) : VALUES.createLiteral(text, language);
    }

    static Literal typed(String lexicalForm, IRI datatype) {
        return VALUES.createLiteral(lexicalForm, datatype);
    }

    static Literal number(long number) {
        return typed(Long.toString(number), XSD.INTEGER);
    }

    static Literal edtf(Period period) {
        return typed(period.edtf(), EDTF);
    }

    /** The address, with what no IRI may hold percent-encoded (<a href="https://www.rfc-editor.org/rfc/rfc3987">RFC 3987</a>). */
    static IRI address(String address) {
        StringBuilder iri = new StringBuilder(address.length());
        address.codePoints().forEach(point -> {
            if (isForbidden(point)) {
                percentEncode(point, iri);
            } else {
                iri.appendCodePoint(point);
            }
        });
        return iri(iri.toString());
    }

    /** A page's address, {@code owner/repository:path} for a file in a public GitHub repository, or else the words themselves. */
    static Value evidence(String evidence) {
        if (PAGE.matcher(evidence).lookingAt()) {
            return address(evidence);
        }
        Matcher file = FILE.matcher(evidence);
        if (!file.matches()) {
            return text(evidence);
        }
        String path = file.group(2).replace("%", "%25").replace("?", "%3F").replace("#", "%23");
        return address("https://github.com/" + file.group(1) + "/blob/HEAD/" + path);
    }

    private static boolean isForbidden(int point) {
        return point <= ' '
                || "<>\"{}|\\^`".indexOf(point) >= 0
                || (point >= 0x7F && point <= 0x9F)
                || Character.getType(point) == Character.SURROGATE;
    }

    private static void percentEncode(int point, StringBuilder out) {
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.toHexDigits(octet));
        }
    }
}
