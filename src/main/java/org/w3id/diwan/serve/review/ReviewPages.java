package org.w3id.diwan.serve.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.review.ReviewPage.Setting;

/**
 * The addresses below {@code /review}. Every form is answered with a page, so that the review works without scripts; the page's script
 * sends the same forms and takes the list out of the answer.
 */
final class ReviewPages implements ServletFunction {
    private static final Pattern ARTICLE = Pattern.compile("/review/article/([a-z0-9-]+)(?:/([a-z]+))?");
    private final Map<String, ArticleUnderReview> articles;
    private final LocalSession session;
    private final EntitySearch search;
    private final Filing filing;
    private final Runnable stop;

    ReviewPages(
            Map<String, ArticleUnderReview> articles,
            LocalSession session,
            EntitySearch search,
            Filing filing,
            Runnable stop) {
        this.articles = articles;
        this.session = session;
        this.search = search;
        this.filing = filing;
        this.stop = stop;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // a form of a page without a referrer says that it comes from nowhere
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        String key = request.getParameter("key");
        if (request.getMethod().equals("GET") && key != null) {
            session.enter(request, response, key);
            redirect(response, "/review");
            return;
        }
        session.check(request);
        String path = request.getRequestURI();
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            Setting setting = Setting.of(session.token(), parameter(request, "here"), articles.size() > 1);
            new ArticleRequest(known(article.group(1)), search, filing, setting, request, response)
                    .answer(Optional.ofNullable(article.group(2)));
        } else if (path.equals("/review")) {
            overview(response);
        } else if (path.equals("/review/entities")) {
            found(request).send(request, response);
        } else if (path.equals("/review/stop") && request.getMethod().equals("POST")) {
            stop.run();
            HtmlTemplates.page("review/ended.jte", "ended").sendUnchecked(response);
        } else {
            throw Refused.with(404, "There is no such page of the review.");
        }
    }

    private ArticleUnderReview known(String id) {
        return Optional.ofNullable(articles.get(id))
                .orElseThrow(() -> Refused.with(404, "No article " + id + " is under review here."));
    }

    private void overview(HttpServletResponse response) throws IOException {
        if (articles.size() == 1) {
            redirect(response, "/review/article/" + articles.keySet().iterator().next());
            return;
        }
        List<ReviewPage> pages = new ArrayList<>();
        for (ArticleUnderReview each : articles.values()) {
            each.desk().refresh();
            pages.add(new ReviewPage(each, Setting.of(session.token(), "", true)));
        }
        HtmlTemplates.page("review/articles.jte", pages).sendUnchecked(response);
    }

    private Representation found(HttpServletRequest request) {
        String text = parameter(request, "q");
        List<EntitySearch.Found> found = new ArrayList<>(text.isBlank() ? List.of() : search.find(text));
        Optional.ofNullable(articles.get(parameter(request, "article")))
                .ifPresent(article -> found.addAll(0, search.among(added(article.desk()), text)));
        return new Representation(Json.bytes(found), "application/json");
    }

    /** Those the reviewer has added, whom no index knows. */
    private static List<Entity> added(ReviewDesk desk) {
        List<String> added = desk.items().stream()
                .filter(item -> item.kind() == ReviewItem.Kind.ENTITY)
                .map(ReviewItem::id)
                .toList();
        return desk.entities().stream()
                .filter(entity -> added.contains(entity.id().value()))
                .toList();
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    static void redirect(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }
}
