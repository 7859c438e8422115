package org.w3id.diwan.serve.page;

import java.util.List;

/**
 * What the page of a thing shows.
 *
 * @param iri the thing's own IRI
 * @param kind entity, source, claim or statement
 * @param title its name
 * @param types its classes
 * @param description one line; empty if there is none
 * @param names its names in every language and script
 * @param elsewhere the same thing in other data sets
 * @param facts what else is said of it without claims
 * @param timeline dated claims of an entity, the earliest first
 * @param relations its claims by relation
 * @param statements what it says, or is told
 * @param formats the other documents
 * @param previous address of the page before; empty if there is none
 * @param next address of the page after; empty if there is none
 */
public record ThingPage(
        String iri,
        String kind,
        String title,
        List<Link> types,
        String description,
        List<Name> names,
        List<Link> elsewhere,
        List<Fact> facts,
        List<ClaimRow> timeline,
        List<Relation> relations,
        List<StatementRow> statements,
        List<Link> formats,
        String previous,
        String next) {

    /** A text that may lead somewhere: without an address it is only text. */
    public record Link(String text, String href, String language) {
        /** Whether it leads anywhere. */
        public boolean leads() {
            return !href.isEmpty();
        }

        /** How the text runs. */
        public String direction() {
            return rightToLeft(language) ? "rtl" : "ltr";
        }
    }

    /** A name in a language, running from right to left where its script does. */
    public record Name(String text, String language, boolean preferred) {
        /** How the text runs. */
        public String direction() {
            return rightToLeft(language) ? "rtl" : "ltr";
        }
    }

    /** A property with its values. */
    public record Fact(Link property, List<Link> values) {}

    /** Claims with the same relation; {@code differ} where they do not agree. */
    public record Relation(Link property, List<ClaimRow> rows, boolean differ) {}

    /** One claim as a row. */
    public record ClaimRow(
            String href,
            Link subject,
            Link relation,
            Link object,
            String modality,
            String when,
            String sortKey,
            List<Link> saidBy,
            Link source,
            List<Link> passages) {
        /** Whether it is a fact, rather than a proposal or a denial. */
        public boolean actual() {
            return modality.equals("Actual");
        }
    }

    /** One statement as a row. */
    public record StatementRow(
            String href,
            String act,
            String summary,
            List<Link> speakers,
            List<Link> addressees,
            String when,
            String sortKey,
            Link source,
            List<Link> passages) {}

    private static boolean rightToLeft(String language) {
        return List.of("ar", "ckb", "fa", "he").contains(language);
    }
}
