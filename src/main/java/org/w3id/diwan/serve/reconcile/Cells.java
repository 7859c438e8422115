package org.w3id.diwan.serve.reconcile;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Writes values as cells: an entity, a text, a number, or nothing. */
record Cells(Register register) {
    Map<String, Object> of(Aspect aspect, ClaimValues.Value value) {
        return switch (aspect) {
            case VALUE -> of(value.value());
            case SOURCE -> text(value.source());
            case DATE -> text(value.when());
            case ATTRIBUTION -> sayers(value);
            case MODALITY -> text(word(value.modality()));
        };
    }

    static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> of(Node value) {
        if (value.isURI()) {
            return entity(value.getURI()).orElseGet(() -> text(value.getURI()));
        }
        String text = value.getLiteralLexicalForm();
        if (XSDDatatype.XSDinteger.equals(value.getLiteralDatatype())) {
            return Map.of("int", new BigDecimal(text).toBigInteger());
        }
        if (XSDDatatype.XSDdecimal.equals(value.getLiteralDatatype())) {
            return Map.of("float", new BigDecimal(text));
        }
        return text(text);
    }

    private Map<String, Object> sayers(ClaimValues.Value value) {
        if (value.sayers().size() == 1) {
            String sayer = value.sayers().iterator().next();
            return entity(sayer).orElseGet(() -> text(sayer));
        }
        return text(value.sayers().stream().map(register::name).collect(Collectors.joining("; ")));
    }

    private Optional<Map<String, Object>> entity(String iri) {
        return register.entityOfIri(iri).map(known -> {
            Map<String, Object> cell = new TreeMap<>();
            cell.put("id", known.id());
            cell.put("name", known.name("en"));
            return cell;
        });
    }

    private static Map<String, Object> text(String text) {
        return text.isEmpty() ? Map.of() : Map.of("str", text);
    }
}
