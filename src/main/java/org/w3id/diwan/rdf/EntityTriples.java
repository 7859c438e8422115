package org.w3id.diwan.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.Vocabulary;

/** What the register says of an entity. */
final class EntityTriples {
    private static final IRI GEOMETRY = Terms.iri(GEO.NAMESPACE + "Geometry");
    private static final IRI HAS_GEOMETRY = Terms.iri(GEO.NAMESPACE + "hasGeometry");

    private final Terms terms;
    private final Vocabulary vocabulary;
    private final IRI acronym;

    EntityTriples(Terms terms, Vocabulary vocabulary) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        acronym = terms.term("acronym");
    }

    void add(Entity entity, Graph graph) {
        IRI subject = terms.entity(entity.id());
        classes(entity.type()).forEach(type -> graph.add(subject, RDF.TYPE, terms.term(type)));
        entity.names().forEach(name -> addName(subject, name, graph));
        if (!entity.description().isEmpty()) {
            graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(entity.description(), "en"));
        }
        entity.sameAs().forEach(same -> graph.add(subject, identity(same), Iris.of(same.toString())));
        entity.point().forEach(point -> addPoint(entity.id(), subject, point, graph));
        entity.links()
                .forEach(link -> graph.add(subject, terms.term(link.property().name()), terms.entity(link.target())));
        entity.evidence().forEach(page -> graph.add(subject, DCTERMS.SOURCE, Iris.ofEvidence(page)));
    }

    private Set<String> classes(String type) {
        Set<String> classes = vocabulary.classes().get(type);
        if (classes == null) {
            throw new IllegalArgumentException("the ontology has no class " + type);
        }
        return classes;
    }

    private void addName(IRI subject, Name name, Graph graph) {
        if (name.kind() == Name.Kind.PREFERRED) {
            graph.add(subject, SKOS.PREF_LABEL, Terms.text(name.text(), name.language()));
            graph.add(subject, RDFS.LABEL, Terms.text(name.text(), name.language()));
        } else {
            graph.add(subject, SKOS.ALT_LABEL, Terms.text(name.text(), name.language()));
        }
        if (name.kind() == Name.Kind.ACRONYM) {
            graph.add(subject, acronym, Terms.text(name.text(), name.language()));
        }
    }

    /** An encyclopedia's article is about the entity and not the entity itself. */
    private static IRI identity(URI same) {
        String host = same.getHost();
        return host != null && host.endsWith(".wikipedia.org") ? FOAF.IS_PRIMARY_TOPIC_OF : OWL.SAMEAS;
    }

    private void addPoint(EntityId id, IRI subject, Entity.Point point, Graph graph) {
        String latitude = BigDecimal.valueOf(point.latitude()).toPlainString();
        String longitude = BigDecimal.valueOf(point.longitude()).toPlainString();
        IRI geometry = Terms.iri(terms.scheme().point(id));
        graph.add(subject, WGS84.LAT, Terms.typed(latitude, XSD.DECIMAL));
        graph.add(subject, WGS84.LONG, Terms.typed(longitude, XSD.DECIMAL));
        graph.add(subject, HAS_GEOMETRY, geometry);
        graph.add(geometry, RDF.TYPE, GEOMETRY);
        graph.add(geometry, GEO.AS_WKT, Terms.typed("POINT(" + longitude + " " + latitude + ")", GEO.WKT_LITERAL));
    }
}
