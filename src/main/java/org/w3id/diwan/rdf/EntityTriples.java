package org.w3id.diwan.rdf;

import java.math.BigDecimal;
import java.net.URI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.WGS84;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.model.EntityId;
import org.w3id.diwan.model.Name;
import org.w3id.diwan.model.RetiredIds;
import org.w3id.diwan.model.vocabulary.IriScheme;

/** What the register says of entities, and what is left of ids that are used no more. */
final class EntityTriples {
    private static final IRI GEOMETRY = Terms.iri(GEO.NAMESPACE + "Geometry");
    private static final IRI HAS_GEOMETRY = Terms.iri(GEO.NAMESPACE + "hasGeometry");

    private final Terms terms;

    EntityTriples(Terms terms) {
        this.terms = terms;
    }

    void add(Entity entity, Graph graph) {
        IRI subject = Terms.entity(entity.id());
        graph.addType(subject, entity.type());
        entity.names().forEach(name -> addName(subject, name, graph));
        if (!entity.description().isEmpty()) {
            graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(entity.description(), "en"));
        }
        entity.sameAs().forEach(same -> graph.add(subject, identity(same), Terms.address(same.toString())));
        entity.point().forEach(point -> addPoint(entity.id(), subject, point, graph));
        entity.links().forEach(link -> graph.add(subject, terms.term(link.property()), Terms.entity(link.target())));
        entity.evidence().forEach(page -> graph.add(subject, DCTERMS.SOURCE, Terms.evidence(page)));
    }

    /**
     * Adds where a merged id leads to, and since when and why a withdrawn one is void. They have no class and no name, so that no query for
     * entities meets them.
     */
    void add(RetiredIds retired, Graph graph) {
        retired.merged()
                .forEach(id -> graph.add(Terms.entity(id.id()), DCTERMS.IS_REPLACED_BY, Terms.entity(id.into())));
        retired.withdrawn().forEach(id -> {
            IRI subject = Terms.entity(id.id());
            // PROV wants an instant: that at which the day begins
            graph.add(subject, PROV.INVALIDATED_AT_TIME, Terms.typed(id.on() + "T00:00:00Z", XSD.DATETIME));
            graph.add(subject, DCTERMS.DESCRIPTION, Terms.text(id.why(), "en"));
        });
    }

    private void addName(IRI subject, Name name, Graph graph) {
        if (name.kind() == Name.Kind.PREFERRED) {
            graph.add(subject, SKOS.PREF_LABEL, Terms.text(name.text(), name.language()));
            graph.add(subject, RDFS.LABEL, Terms.text(name.text(), name.language()));
            if (name.language().equals("en")) {
                graph.add(subject, terms.term("name"), Terms.text(name.text()));
            }
        } else {
            graph.add(subject, SKOS.ALT_LABEL, Terms.text(name.text(), name.language()));
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
        IRI geometry = Terms.iri(IriScheme.point(id));
        graph.add(subject, WGS84.LAT, Terms.typed(latitude, XSD.DECIMAL));
        graph.add(subject, WGS84.LONG, Terms.typed(longitude, XSD.DECIMAL));
        graph.add(subject, HAS_GEOMETRY, geometry);
        graph.add(geometry, RDF.TYPE, GEOMETRY);
        graph.add(geometry, GEO.AS_WKT, Terms.typed("POINT(" + longitude + " " + latitude + ")", GEO.WKT_LITERAL));
    }
}
