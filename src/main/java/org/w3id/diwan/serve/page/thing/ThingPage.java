package org.w3id.diwan.serve.page.thing;

import java.util.List;
import org.w3id.diwan.query.EdtfText;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.TextDirection;

/**
 * What the page of a thing shows, in the order in which it is shown.
 *
 * @param iri the thing's own IRI
 * @param word what it is called in a sentence: entity, source, claim or statement
 * @param types its classes, the narrowest first
 * @param title its name
 * @param otherTitles its preferred names in other languages
 * @param description one line; empty if there is none
 * @param summary what a link shared elsewhere shows of it, one or two sentences
 * @param tally what its claims amount to; empty if there are none
 * @param citation how to cite it, in words
 * @param schemaOrg the thing as JSON-LD in the words of schema.org; empty if these have no word for it
 * @param sections claims about it by relation
 * @param timeline dated claims about it, the earliest first
 * @param text what a source or statement says, in the order of the text
 * @param fullText a source's own text with the claims in it, where anybody may copy it
 * @param statements what it says or is told, or what is said on it
 * @param names all its names by language
 * @param asides what else is said of it without claims, what leads to it, and whom a source names and quotes
 * @param elsewhere the same thing in other data sets
 * @param previous address of the page before; empty if there is none
 * @param next address of the page after; empty if there is none
 */
public record ThingPage(
        String iri,
        String word,
        List<Link> types,
        Link title,
        List<Link> otherTitles,
        String description,
        String summary,
        String tally,
        String citation,
        String schemaOrg,
        List<Section> sections,
        List<Sentence> timeline,
        List<Sentence> text,
        List<Paragraph> fullText,
        List<StatementRow> statements,
        List<Fact> names,
        List<Aside> asides,
        List<Link> elsewhere,
        String previous,
        String next) {

    /** Where an entity's neighbourhood is drawn. */
    public String graph() {
        return "/graph?focus=" + iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** What the explorer shows of it, as it stands in an address; empty for a claim or statement, or where nothing is claimed. */
    public String selection() {
        String name = iri.substring(iri.lastIndexOf('/') + 1);
        return switch (word) {
            case "entity" -> sections.isEmpty() ? "" : "open=" + name;
            case "source" -> text.isEmpty() ? "" : "source=" + name;
            default -> "";
        };
    }

    /** The address of a document of it, such as the one that ends in {@code bib}. */
    public String document(String extension) {
        return HtmlTemplates.href(iri) + "." + extension;
    }

    /** What an aside of this page lists; nothing where it has none of that name. */
    List<Fact> facts(String aside) {
        return asides.stream()
                .filter(each -> each.id().equals(aside))
                .flatMap(each -> each.facts().stream())
                .toList();
    }

    static String words(Link subject, Link relation, Link object, String modality) {
        String mode = modality.equals("Actual") ? "" : modality.equals("Denied") ? " (denied)" : " (proposed)";
        return subject.text() + " \u2013 " + relation.text() + " \u2013 " + object.text() + mode;
    }

    /** A text that may lead somewhere: without an address it is only text, without a language its own letters say how it runs. */
    public record Link(String text, String href, String language) {
        static final Link NOTHING = new Link("", "", "");

        /** A word of this program. */
        static Link word(String text) {
            return new Link(text, "", "en");
        }

        /** Whether it leads anywhere. */
        public boolean leads() {
            return !href.isEmpty();
        }

        /** Whether it is in another language than the page, or in one that nobody knows. */
        public boolean foreign() {
            return !language.equals("en");
        }

        /** Whether it is known to be in another language than the page. */
        public boolean translated() {
            return foreign() && !language.isEmpty();
        }

        /** How the text runs: {@code ltr} or {@code rtl}. */
        public String direction() {
            return TextDirection.of(text);
        }
    }

    /** A time as people read it, and as it was written. */
    public record When(String text, String edtf) {
        static final When UNKNOWN = new When("", "");

        static When of(String edtf) {
            return new When(EdtfText.of(edtf), edtf);
        }

        /** Whether it is known. */
        public boolean known() {
            return !text.isEmpty();
        }
    }

    /** A word with what belongs to it. */
    public record Fact(Link property, List<Link> values) {}

    /** Facts under a heading, beside what the page is about. */
    public record Aside(String id, String heading, List<Fact> facts) {
        static final String FACTS = "facts";
        static final String MENTIONS = "mentions";
    }

    /** Claims of one sort, by relation. */
    public record Section(String id, String heading, List<Relation> relations) {}

    /**
     * Claims of one relation.
     *
     * @param property the relation
     * @param inverse whether the thing is what the relation leads to
     * @param clusters by what they are about
     */
    public record Relation(Link property, boolean inverse, List<Cluster> clusters) {}

    /**
     * Edges that speak of the same, side by side.
     *
     * @param differ how they disagree; empty if they do not
     */
    public record Cluster(String differ, List<Edge> edges) {}

    /**
     * Claims that say the same.
     *
     * @param ends the other end; or both ends, where the thing is neither
     * @param denied whether they say that it is not so
     */
    public record Edge(List<Link> ends, boolean denied, List<Evidence> evidence) {}

    /**
     * A claim in words; several sources may say it.
     *
     * @param anchor what its place in the text is called within the page; empty if it has none of its own
     */
    public record Sentence(
            String anchor,
            Link subject,
            Link relation,
            Link object,
            String modality,
            When when,
            List<Evidence> evidence) {
        /** The claim in a line. */
        String words() {
            return ThingPage.words(subject, relation, object, modality);
        }
    }

    /**
     * A paragraph of a source's text.
     *
     * @param direction {@code ltr} or {@code rtl}
     */
    public record Paragraph(String direction, List<Piece> pieces) {}

    /**
     * A stretch of a text.
     *
     * @param marked whether a claim stands in it
     * @param claims those whose passages end with it
     */
    public record Piece(String text, boolean marked, List<Reference> claims) {}

    /**
     * A claim where its passage ends.
     *
     * @param number its number on the page
     * @param href the claim
     * @param words the claim in a line
     */
    public record Reference(int number, String href, String words) {}

    /**
     * One claim: who says so, and where.
     *
     * @param href the claim
     * @param modality {@code Actual}, {@code Proposed} or {@code Denied}
     * @param saidBy who is quoted; nobody for the source's own voice
     * @param unreviewed whether a program has read it and nobody has reviewed it
     */
    public record Evidence(
            String href,
            String modality,
            When when,
            List<Link> saidBy,
            Link source,
            List<Link> passages,
            boolean unreviewed) {}

    /** One statement as a row. */
    public record StatementRow(
            String anchor,
            String href,
            Link act,
            String summary,
            List<Link> speakers,
            List<Link> addressees,
            List<Link> topics,
            When when,
            Link source,
            List<Link> passages,
            boolean unreviewed) {}
}
