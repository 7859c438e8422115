package org.w3id.diwan.serve.http;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.w3id.diwan.model.vocabulary.IriScheme;

/** Pages out of {@code src/main/jte}, where every text is escaped as its place demands. */
public final class HtmlTemplates {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final String BASE = IriScheme.base();

    private HtmlTemplates() {}

    /** A link with its text. */
    public record Link(String text, String href) {}

    /** Where an IRI leads to in a page: what Diwan has a page of is on this host; empty if it leads nowhere. */
    public static String href(String iri) {
        if (iri.startsWith(BASE)) {
            return "/" + iri.substring(BASE.length());
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    /** The IRI that leads there. */
    public static String iri(String href) {
        return href.startsWith("/") ? BASE + href.substring(1) : href;
    }

    /**
     * Fills a template.
     *
     * @param name such as {@code page/thing.jte}
     * @param page the template's parameter {@code page}
     */
    public static Representation page(String name, Object page) {
        return Representation.of(text(name, page), "text/html;charset=utf-8");
    }

    /** The same as a text. */
    public static String text(String name, Object page) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(name, page, output);
        return output.toString();
    }
}
