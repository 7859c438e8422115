package org.w3id.diwan.serve.review;

import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.names.NameIndex;
import org.w3id.diwan.serve.http.Feature;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;

/** {@code /review}: articles under review, for one browser on this machine. */
public final class ReviewModule extends Feature {
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private final Map<String, ArticleUnderReview> articles = new LinkedHashMap<>();
    private final EntitySearch search;
    private final Filing filing;
    private final Runnable stop;
    private final LocalSession session;

    /**
     * Over articles.
     *
     * @param index the names of all {@code known}
     * @param known whoever may be spoken of
     * @param filing puts away what was decided
     * @param stop ends the review when the reviewer says so
     * @param anotherKey is told the {@link #address} key of a session that is opened again
     */
    public ReviewModule(
            List<ArticleUnderReview> articles,
            NameIndex index,
            List<Entity> known,
            Filing filing,
            Runnable stop,
            Consumer<String> anotherKey) {
        articles.forEach(each -> this.articles.put(each.id(), each));
        this.search = new EntitySearch(index, known);
        this.filing = filing;
        this.stop = stop;
        this.session = new LocalSession(anotherKey);
    }

    /** What opens the review once, at an address below a server's. */
    public String key() {
        return session.key();
    }

    /** The address that a key makes. */
    public static URI address(URI server, String key) {
        return server.resolve("review?key=" + key);
    }

    @Override
    protected Map<String, HttpServlet> servlets() {
        ServletFunction pages = new ReviewPages(articles, session, search, filing, stop);
        return Map.of(
                "/review",
                pages.forMethods("GET"),
                "/review/*",
                pages.forMethods("GET", "POST"),
                "/review/review.js",
                file("review/review.js", SCRIPT),
                "/review/combobox.js",
                file("script/combobox.js", SCRIPT),
                "/review/dom.js",
                file("script/dom.js", SCRIPT),
                "/review/review.css",
                file("review/review.css", "text/css;charset=utf-8"));
    }

    private static HttpServlet file(String name, String type) {
        Representation file = Representation.ofResource("/serve/" + name, type);
        return ((ServletFunction) file::send).forGet();
    }
}
