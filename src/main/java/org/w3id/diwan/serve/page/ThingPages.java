package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3id.diwan.model.vocabulary.IriScheme;
import org.w3id.diwan.query.entity.IdStatus;
import org.w3id.diwan.query.entity.OtherVoices;
import org.w3id.diwan.query.entity.Thing;
import org.w3id.diwan.query.entity.ThingKind;
import org.w3id.diwan.query.entity.ThingReader;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.page.thing.ThingPageBuilder;

/**
 * Answers for the IRIs of one kind: {@code /id/x} leads by 303 to a document {@code /id/x.html}, {@code /id/x.ttl} ... as Accept or
 * {@code ?format=} asks; 308 leads from a merged id to the one that replaced it; 410 says that an id was withdrawn.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 * @param version of the graph, for who cites it
 */
record ThingPages(ThingKind kind, ThingReader reader, Documents documents, Supplier<Optional<String>> version)
        implements ServletFunction {
    private static final int MOST_PAGES = 100_000;

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<DocumentFormat> asked = DocumentFormat.ofExtension(path.substring(dot + 1));
        if (!kind.canBeCalled(name) || (dot >= 0 && asked.isEmpty())) {
            unknown(request, response, path);
        } else if (dot >= 0 && asked.isPresent()) {
            document(request, response, name, asked.get());
        } else {
            negotiate(request, response, name);
        }
    }

    private void negotiate(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        DocumentFormat chosen = DocumentFormat.chosen(request, response, DocumentFormat.ALL);
        Optional<IdStatus> status = reader.status(kind.node(name));
        if (status.isEmpty()) {
            unknown(request, response, name);
        } else if (status.get().replacement().startsWith(IriScheme.base())) {
            leadToSuccessor(response, status.get(), "");
        } else if (status.get().isWithdrawn()) {
            gone(request, response, name, chosen);
        } else {
            response.setHeader("Link", Documents.links(path(name), DocumentFormat.ALL));
            redirect(response, 303, path(name) + "." + chosen.extension());
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, String name, DocumentFormat as)
            throws IOException {
        as.expectNoOther(request);
        Optional<Thing> found = reader.read(kind, kind.node(name), page(request));
        if (found.isEmpty()) {
            unknown(request, response, name);
            return;
        }
        Thing thing = found.get();
        IdStatus status = IdStatus.of(thing.node(), thing.graph());
        if (status.replacement().startsWith(IriScheme.base())) {
            leadToSuccessor(response, status, "." + as.extension());
        } else if (status.isWithdrawn()) {
            gone(request, response, name, as);
        } else if (thing.page() > 0 && thing.records().isEmpty()) {
            throw Refused.with(404, "This " + kind.word() + " has fewer pages.");
        } else {
            response.setHeader(
                    "Link",
                    Documents.links(path(name), DocumentFormat.ALL) + paging(path(name) + "." + as.extension(), thing));
            documents.send(request, response, representation(thing, as));
        }
    }

    private Representation representation(Thing thing, DocumentFormat as) {
        return switch (as) {
            case HTML -> HtmlTemplates.page("page/thing.jte", builder(thing).build(others(thing)));
            case JSON -> new Representation(Json.bytes(builder(thing).json()), as.contentType());
            case BIBTEX -> Representation.of(builder(thing).citation().bibtex(), as.contentType());
            case CSL -> new Representation(Json.bytes(builder(thing).citation().csl()), as.contentType());
            default -> Documents.rdf(thing.graph(), as);
        };
    }

    private ThingPageBuilder builder(Thing thing) {
        return new ThingPageBuilder(thing, version.get());
    }

    private Collection<OtherVoices.Voice> others(Thing thing) {
        return kind == ThingKind.SOURCE
                ? new OtherVoices(reader.connections())
                        .of(thing.node(), thing.records())
                        .values()
                : List.of();
    }

    private static void leadToSuccessor(HttpServletResponse response, IdStatus status, String ending) {
        response.setHeader("Link", "<" + status.replacement() + ">; rel=\"successor-version\"");
        redirect(response, 308, HtmlTemplates.href(status.replacement()) + ending);
    }

    /** 410, with the day and the reason: as data for who asks for data. */
    private void gone(HttpServletRequest request, HttpServletResponse response, String name, DocumentFormat as)
            throws IOException {
        Thing thing = reader.read(kind, kind.node(name), 0)
                .orElseThrow(() -> Refused.with(410, "The id " + name + " was withdrawn and will not be used again."));
        if (!as.isPage()) {
            Documents.send(response, 410, representation(thing, as));
            return;
        }
        IdStatus status = IdStatus.of(thing.node(), thing.graph());
        String detail = "The id " + name + " was withdrawn on " + status.withdrawn() + " and will not be used again."
                + (status.why().isEmpty() ? "" : " " + status.why() + ".");
        ProblemDetails.of(410, detail).send(request, response);
    }

    /** 404, with where to search on. */
    private void unknown(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        String shown = DocumentFormat.shortened(name);
        String detail = name.isEmpty()
                ? "The address of " + kind.word() + "s is /" + kind.segment() + "/ and a name."
                : "The graph knows no " + kind.word() + " called \"" + shown + "\".";
        ProblemDetails problem = ProblemDetails.of(404, detail);
        String words = shown.replaceAll("\\.[a-z]{1,6}$", "")
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
        (kind == ThingKind.ID && !words.isEmpty()
                        ? problem.with(
                                "search", List.of("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                        : problem)
                .send(request, response);
    }

    private String path(String name) {
        return "/" + kind.segment() + "/" + name;
    }

    private static String paging(String path, Thing thing) {
        String next = thing.hasMore() ? ", <" + path + "?page=" + (thing.page() + 1) + ">; rel=\"next\"" : "";
        return next + (thing.page() > 0 ? ", <" + path + "?page=" + (thing.page() - 1) + ">; rel=\"prev\"" : "");
    }

    private static int page(HttpServletRequest request) {
        String page = Optional.ofNullable(request.getParameter("page")).orElse("0");
        if (page.matches("\\d{1,6}") && Integer.parseInt(page) <= MOST_PAGES) {
            return Integer.parseInt(page);
        }
        throw Refused.with(400, "page is a whole number from 0 to " + MOST_PAGES + ".");
    }

    private static void redirect(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }
}
