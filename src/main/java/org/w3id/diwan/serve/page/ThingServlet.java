package org.w3id.diwan.serve.page;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.w3id.diwan.model.IriScheme;
import org.w3id.diwan.serve.Negotiation;
import org.w3id.diwan.serve.ProblemDetails;

/**
 * Answers for the IRIs of one kind: {@code /id/x} leads by 303 to a document {@code /id/x.html}, {@code /id/x.ttl} ... as Accept or
 * {@code ?format=} asks; 308 leads from a merged id to the one that replaced it; 410 says that an id was withdrawn.
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 */
final class ThingServlet extends HttpServlet {
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
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        int dot = path.lastIndexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<Representation> asked = dot < 0 ? Optional.empty() : Representation.named(path.substring(dot + 1));
        if (!kind.canBeCalled(name) || (dot >= 0 && asked.isEmpty())) {
            problem(request, response, 404, "No " + kind.word() + " is called " + quoted(path) + ".");
            return;
        }
        try {
            if (asked.isPresent()) {
                document(request, response, name, asked.get());
            } else {
                negotiate(request, response, name);
            }
        } catch (QueryCancelledException tooLong) {
            problem(request, response, 503, "The graph did not answer in time; try again later.");
        }
    }

    private void negotiate(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        response.setHeader("Vary", "Accept");
        String format = request.getParameter("format");
        Optional<Representation> chosen = format != null
                ? Representation.named(format)
                : Negotiation.choose(accept(request), Representation.mediaTypes())
                        .flatMap(Representation::named);
        if (chosen.isEmpty()) {
            ProblemDetails.notAcceptable(Representation.mediaTypes()).send(request, response);
            return;
        }
        Optional<Thing> found = data.read(kind, node(name), 0);
        if (found.isEmpty()) {
            problem(request, response, 404, "The graph knows no " + kind.word() + " called " + name + ".");
        } else if (!retired(request, response, found.get(), "")) {
            response.setHeader("Link", links(name));
            redirect(
                    response,
                    303,
                    "/" + kind.segment() + "/" + name + "." + chosen.get().extension());
        }
    }

    private void document(HttpServletRequest request, HttpServletResponse response, String name, Representation as)
            throws IOException {
        Optional<Integer> page = page(request);
        if (page.isEmpty()) {
            problem(request, response, 400, "page is a whole number from 0 to " + MOST_PAGES + ".");
            return;
        }
        Optional<Thing> found = data.read(kind, node(name), page.get());
        if (found.isEmpty()) {
            problem(request, response, 404, "The graph knows no " + kind.word() + " called " + name + ".");
        } else if (!retired(request, response, found.get(), "." + as.extension())) {
            response.setHeader("Link", links(name) + paging(name, as, found.get()));
            documents.send(request, response, kind, found.get(), as);
        }
    }

    /** Whether the id was merged or withdrawn, and that was answered. */
    private boolean retired(HttpServletRequest request, HttpServletResponse response, Thing thing, String ending)
            throws IOException {
        Optional<String> replacement = objects(thing, Terms.REPLACED_BY);
        if (replacement.isPresent() && replacement.get().startsWith(iris.base())) {
            String path = "/" + replacement.get().substring(iris.base().length()) + ending;
            response.setHeader("Link", "<" + replacement.get() + ">; rel=\"successor-version\"");
            redirect(response, 308, path);
            return true;
        }
        Optional<String> withdrawn = objects(thing, Terms.WITHDRAWN);
        withdrawn.ifPresent(day -> response.setHeader("Link", "<" + thing.node().getURI() + ">; rel=\"describedby\""));
        if (withdrawn.isPresent()) {
            problem(
                    request,
                    response,
                    410,
                    "This id was withdrawn on " + withdrawn.get() + " and will not be used again. "
                            + objects(thing, Terms.DESCRIPTION).orElse(""));
            return true;
        }
        return false;
    }

    private static Optional<String> objects(Thing thing, Node property) {
        return thing.graph().stream(Node.ANY, thing.node(), property, Node.ANY)
                .map(quad -> quad.getObject().isURI()
                        ? quad.getObject().getURI()
                        : quad.getObject().getLiteralLexicalForm())
                .findFirst();
    }

    private String links(String name) {
        String path = "/" + kind.segment() + "/" + name;
        return "<" + path + ">; rel=\"describes\", "
                + Arrays.stream(Representation.values())
                        .map(as -> "<" + path + "." + as.extension() + ">; rel=\""
                                + (as == Representation.HTML ? "alternate" : "alternate describedby") + "\"; type=\""
                                + as.mediaType() + "\"")
                        .collect(Collectors.joining(", "));
    }

    private String paging(String name, Representation as, Thing thing) {
        String path = "/" + kind.segment() + "/" + name + "." + as.extension();
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

    private static void problem(HttpServletRequest request, HttpServletResponse response, int status, String detail)
            throws IOException {
        ProblemDetails.of(status, detail).send(request, response);
    }

    private static String accept(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }

    private static String quoted(String text) {
        String shown = text.length() > 100 ? text.substring(0, 100) + "..." : text;
        return '"' + shown + '"';
    }
}
