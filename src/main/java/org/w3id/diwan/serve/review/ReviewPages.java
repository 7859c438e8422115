package org.w3id.diwan.serve.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.Entity;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.review.StaleDecisionException;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Json;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.http.Representation;
import org.w3id.diwan.serve.http.ServletFunction;
import org.w3id.diwan.serve.review.CorrectionForms.Wanted;
import org.w3id.diwan.serve.review.ReviewPage.Conflict;
import org.w3id.diwan.serve.review.ReviewPage.Message;
import org.w3id.diwan.serve.review.ReviewPage.Setting;

/**
 * The addresses below {@code /review}. Every form is answered with a page, so that the review works without scripts; the page's script
 * sends the same forms and takes the list out of the answer.
 */
final class ReviewPages implements ServletFunction {
    private static final Pattern ARTICLE = Pattern.compile("/review/article/([a-z0-9-]+)(?:/([a-z]+))?");
    private static final Set<String> OF_FORMS = Set.of(
            "speaker",
            "act",
            "amount",
            "bound",
            "unit",
            "places",
            "subject",
            "relation",
            "object",
            "modality",
            "saidBy",
            "when",
            "at",
            "entity",
            "type",
            "newName",
            "newType");

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
            answer(known(article.group(1)), Optional.ofNullable(article.group(2)), request, response);
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
        HtmlTemplates.page("review/articles.jte", new ReviewOverview(session.token(), pages))
                .sendUnchecked(response);
    }

    private Representation found(HttpServletRequest request) {
        String text = parameter(request, "q");
        List<EntitySearch.Found> found = new ArrayList<>(text.isBlank() ? List.of() : search.find(text, Set.of()));
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

    private void answer(
            ArticleUnderReview article,
            Optional<String> action,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Setting setting = Setting.of(session.token(), parameter(request, "here"), articles.size() > 1);
        try {
            article.desk().refresh();
            if (request.getMethod().equals("POST")) {
                act(article, action.orElse(""), request, response, setting);
            } else {
                show(article, action.isEmpty() ? opened(article, request, setting) : setting, 200, response);
            }
        } catch (IOException failure) {
            String what = failure.getMessage()
                    + ": cannot be read or written; nothing was changed. Make room or change its permissions, then try again.";
            show(article, setting.saying(new Message(true, List.of(what))), 500, response);
        }
    }

    private Setting opened(ArticleUnderReview article, HttpServletRequest request, Setting setting) {
        CorrectionForms forms = new CorrectionForms(article, search);
        String anchor = parameter(request, "correct");
        String place = parameter(request, "add");
        if (!anchor.isEmpty()) {
            ReviewItem item = item(article.desk(), new ReviewPage(article, setting).key(anchor));
            return setting.at(anchor).with(forms.of(item, article.desk().version(item)));
        }
        return place.isEmpty() ? setting : setting.with(forms.ofNothing(place.equals("claim") ? "" : place));
    }

    private void act(
            ArticleUnderReview article,
            String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Setting setting)
            throws IOException {
        switch (action) {
            case "decide" -> decide(article, request, response, setting);
            case "correct" -> correct(article, request, response, setting);
            case "add" -> add(article, request, response, setting);
            case "sure" -> {
                int accepted = article.desk().acceptAbove(ReviewPage.SURE);
                Message message = new Message(false, List.of(accepted + " claims accepted"));
                show(article, setting.saying(message), 200, response);
            }
            case "file" -> {
                Filing.Filed filed = filing.file(article.desk());
                Message message = new Message(!filed.done(), filed.lines());
                show(article, setting.saying(message), filed.done() ? 200 : 409, response);
            }
            default -> throw Refused.with(404, "There is no such page of the review.");
        }
    }

    private void decide(
            ArticleUnderReview article, HttpServletRequest request, HttpServletResponse response, Setting setting)
            throws IOException {
        ReviewDesk desk = article.desk();
        ReviewItem item = item(desk, parameter(request, "item"));
        Decision.Verb verb = switch (parameter(request, "verb")) {
            case "accept" -> Decision.Verb.ACCEPT;
            case "reject" -> Decision.Verb.REJECT;
            case "undo" -> Decision.Verb.UNDO;
            default -> throw Refused.with(400, "verb is accept, reject or undo.");
        };
        boolean written = item.kind() == ReviewItem.Kind.REFUSED
                || item.kind() == ReviewItem.Kind.ADDED
                || item.kind() == ReviewItem.Kind.ENTITY;
        if (written && verb != Decision.Verb.UNDO) {
            throw Refused.with(400, "This can be taken up with its fields, or taken back.");
        }
        ReviewPage before = new ReviewPage(article, setting);
        try {
            desk.decide(item, verb, version(request));
            String at = verb == Decision.Verb.UNDO
                    ? before.anchor(item.key())
                    : new ReviewPage(article, setting).next(item.key());
            redirect(response, "/review/article/" + article.id() + "?here=" + at);
        } catch (StaleDecisionException stale) {
            String yours = "You wanted to "
                    + (verb == Decision.Verb.UNDO ? "take it back" : parameter(request, "verb") + " it") + ".";
            Conflict conflict = conflict(item, stale, yours, "decide", Map.of("verb", parameter(request, "verb")));
            show(article, setting.with(conflict), 409, response);
        }
    }

    private void correct(
            ArticleUnderReview article, HttpServletRequest request, HttpServletResponse response, Setting setting)
            throws IOException {
        ReviewDesk desk = article.desk();
        ReviewItem item = item(desk, parameter(request, "item"));
        Map<String, String> given = given(request);
        CorrectionForms forms = new CorrectionForms(article, search);
        Wanted wanted = wanted(desk, item, forms, given);
        try {
            Optional<String> fault = wanted.fault();
            if (fault.isEmpty() && wanted.words().isEmpty()) {
                desk.decide(item, Decision.Verb.ACCEPT, version(request));
            } else if (fault.isEmpty()) {
                fault = desk.correct(item, wanted.words(), version(request));
            }
            if (fault.isPresent()) {
                CorrectionForm form = forms.of(item, version(request)).saying(fault.get(), given);
                show(article, setting.with(form), 422, response);
            } else {
                String at = new ReviewPage(article, setting).next(item.key());
                redirect(response, "/review/article/" + article.id() + "?here=" + at);
            }
        } catch (StaleDecisionException stale) {
            String yours = "You wanted to correct it: " + wanted.words();
            show(article, setting.with(conflict(item, stale, yours, "correct", given)), 409, response);
        }
    }

    private static Wanted wanted(ReviewDesk desk, ReviewItem item, CorrectionForms forms, Map<String, String> given)
            throws IOException {
        if (item.kind() == ReviewItem.Kind.NAME) {
            return forms.name(item, given);
        }
        if (given.containsKey("act")) {
            return forms.speech(
                    desk.reading().statements().stream()
                            .filter(said -> item.kind() == ReviewItem.Kind.STATEMENT
                                    && said.key().equals(item.id()))
                            .findFirst(),
                    given);
        }
        return forms.claim(item.kind() == ReviewItem.Kind.CLAIM ? desk.claim(item) : Optional.empty(), given);
    }

    private void add(
            ArticleUnderReview article, HttpServletRequest request, HttpServletResponse response, Setting setting)
            throws IOException {
        CorrectionForms forms = new CorrectionForms(article, search);
        Map<String, String> given = given(request);
        Wanted wanted = forms.claim(Optional.empty(), given);
        Optional<String> fault = wanted.fault();
        if (fault.isEmpty()) {
            fault = article.desk().add(wanted.words());
        }
        if (fault.isPresent()) {
            show(article, setting.with(forms.ofNothing("").saying(fault.get(), given)), 422, response);
        } else {
            redirect(response, "/review/article/" + article.id());
        }
    }

    private static Conflict conflict(
            ReviewItem item, StaleDecisionException stale, String yours, String action, Map<String, String> fields) {
        String theirs = stale.theirs()
                .map(each -> each.by() + " decided on this meanwhile (" + each.on() + "): "
                        + each.verb().name().toLowerCase(Locale.ROOT)
                        + (each.change().isEmpty() ? "" : " " + each.change())
                        + ".")
                .orElse("The decision on this was taken back meanwhile.");
        return new Conflict(item.key(), theirs, yours, action, fields);
    }

    private static Map<String, String> given(HttpServletRequest request) {
        Map<String, String> given = new HashMap<>();
        for (String field : OF_FORMS) {
            String value = request.getParameter(field);
            if (value != null) {
                given.put(field, value);
            }
        }
        return given;
    }

    private static ReviewItem item(ReviewDesk desk, String key) {
        return desk.item(key)
                .orElseThrow(() -> Refused.with(404, "There is nothing to decide here of this name; reload the page."));
    }

    private static int version(HttpServletRequest request) {
        try {
            return Integer.parseInt(parameter(request, "version"));
        } catch (NumberFormatException none) {
            throw Refused.with(400, "version is the number that the page showed.");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static void show(ArticleUnderReview article, Setting setting, int status, HttpServletResponse response)
            throws IOException {
        response.setStatus(status);
        HtmlTemplates.page("review/article.jte", new ReviewPage(article, setting))
                .sendUnchecked(response);
    }

    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(303);
        response.setHeader("Location", path);
    }
}
