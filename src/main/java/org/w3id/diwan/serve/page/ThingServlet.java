package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * Answers for the IRIs of one kind: {@code /id/x} leads by 303 to a document {@code /id/x.html}, {@code /id/x.ttl} ... as Accept or
 * {@code ?format=} asks; 308 leads from a merged id to the one that replaced it; 410 says that an id was withdrawn.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 */
final class ThingServlet extends ReadOnlyServlet {
    private static final int MOST_PAGES = 100_000;

    private final Kind kind;
    private final transient ThingData data;
    private final transient IriScheme iris;
    private final transient Documents documents;

    ThingServlet(Kind kind, ThingData data, IriScheme iris, FirstSeen firstSeen) {
        this.kind = kind;
        this.data = data;
        this.iris = iris;
        this.documents = new Documents(iris, firstSeen);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<Representation> asked = dot < 0 ? Optional.empty() : Representation.named(path.substring(dot + 1));
        if (!kind.canBeCalled(name) || (dot >= 0 && asked.isEmpty())) {
            unknown(request, response, path);
            return;
        }
        try {
            if (asked.isPresent()) {
                document(request, response, name, asked.get());
            } else {
                negotiate(request, response, name);
            }
        } catch (QueryCancelledException tooLong) {
            ProblemDetails.of(503, "The graph did not answer in time; try again later.")
                    .send(request, response);
        }
    }

    private void negotiate(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        Optional<Representation> chosen = wanted(request);
        if (chosen.isEmpty()) {
            ProblemDetails.notAcceptable(Representation.mediaTypes()).send(request, response);
            return;
        }
        Optional<Standing> standing = data.standing(node(name));
        if (standing.isEmpty()) {
            unknown(request, response, name);
        } else if (!retired(request, response, name, standing.get(), chosen.get(), "")) {
            response.setHeader("Link", links(name));
            redirect(response, 303, path(name, chosen.get()));
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, String name, Representation as)
            throws IOException {
        if (contradicts(request, response, as)) {
            return;
        }
        Optional<Integer> page = page(request);
        if (page.isEmpty()) {
            ProblemDetails.of(400, "page is a whole number from 0 to " + MOST_PAGES + ".")
                    .send(request, response);
            return;
        }
        Optional<Thing> found = data.read(kind, node(name), page.get());
        if (found.isEmpty()) {
            unknown(request, response, name);
            return;
        }
        Thing thing = found.get();
        if (retired(request, response, name, Standing.of(thing.node(), thing.graph()), as, "." + as.extension())) {
            return;
        }
        if (page.get() > 0 && thing.records().isEmpty()) {
            ProblemDetails.of(404, "This " + kind.word() + " has fewer pages.").send(request, response);
            return;
        }
        response.setHeader("Link", links(name) + paging(name, as, thing));
        documents.send(request, response, kind, thing, as);
    }

    /** Whether the id was merged or withdrawn, and that was answered. */
    private boolean retired(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            Standing standing,
            Representation as,
            String ending)
            throws IOException {
        if (standing.replacement().startsWith(iris.base())) {
            response.setHeader("Link", "<" + standing.replacement() + ">; rel=\"successor-version\"");
            redirect(
                    response,
                    308,
                    "/" + standing.replacement().substring(iris.base().length()) + ending);
            return true;
        }
        if (standing.isWithdrawn()) {
            documents.gone(request, response, kind, name, standing, as);
            return true;
        }
        return false;
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        documents.unknown(request, response, kind, name);
    }

    private String path(String name, Representation as) {
        return "/" + kind.segment() + "/" + name + "." + as.extension();
    }

    private String links(String name) {
        return Documents.links("/" + kind.segment() + "/" + name);
    }

    private String paging(String name, Representation as, Thing thing) {
        String path = path(name, as);
        String next = thing.hasMore() ? ", <" + path + "?page=" + (thing.page() + 1) + ">; rel=\"next\"" : "";
        return next + (thing.page() > 0 ? ", <" + path + "?page=" + (thing.page() - 1) + ">; rel=\"prev\"" : "");
    }

    private static Optional<Integer> page(HttpServletRequest request) {
        String page = request.getParameter("page");
        if (page == null) {
            return Optional.of(0);
        }
        try {
            int number = Integer.parseInt(page);
            return number < 0 || number > MOST_PAGES ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Node node(String name) {
        return Terms.iri(iris.base() + kind.segment() + "/" + name);
    }

    private static void redirect(HttpServletResponse response, int status, String path) {
        response.setStatus(status);
        response.setHeader("Location", path);
        response.setContentLength(0);
    }
}
