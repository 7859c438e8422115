package org.w3id.diwan.serve.reconcile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Writes values as cells: an entity, a text, a number, or nothing. */
record Cells(Register register, Wanted wanted) {
    Map<String, Object> of(Aspect aspect, ClaimValues.Value value) {
        return switch (aspect) {
            case VALUE -> of(value.value());
            case SOURCE -> text(value.source());
            case DATE -> text(value.when());
            case ATTRIBUTION -> sayers(value);
            case MODALITY -> text(Words.of(value.modality()));
            case UNIT -> text(Words.of(value.unit()));
            case BOUND -> text(Words.of(value.bound()));
            case CLAIM -> text(value.claim());
        };
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
        return in(value.getLiteralLanguage(), text(text));
    }

    private Map<String, Object> sayers(ClaimValues.Value value) {
        if (value.sayers().size() == 1) {
            String sayer = value.sayers().iterator().next();
            return entity(sayer).orElseGet(() -> text(sayer));
        }
        return text(value.sayers().stream().map(this::name).collect(Collectors.joining("; ")));
    }

    private String name(String iri) {
        return register.entityOfIri(iri)
                .map(known -> known.name(wanted.languages()).text())
                .orElse(iri);
    }

    private Optional<Map<String, Object>> entity(String iri) {
        return register.entityOfIri(iri).map(known -> {
            Label name = known.name(wanted.languages());
            Map<String, Object> cell = new TreeMap<>();
            cell.put("id", known.id());
            cell.put("name", name.text());
            return in(name.language(), cell);
        });
    }

    private static Map<String, Object> text(String text) {
        return text.isEmpty() ? Map.of() : Map.of("str", text);
    }

    /** Version 0.2 allows no language in a cell. */
    private Map<String, Object> in(String language, Map<String, Object> cell) {
        if (!wanted.isDraft() || language.isEmpty()) {
            return cell;
        }
        Map<String, Object> more = new TreeMap<>(cell);
        more.put("lang", language);
        more.put("dir", Direction.of(language));
        return more;
    }
}
