package org.w3id.diwan.serve.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3id.diwan.review.Decision;
import org.w3id.diwan.review.ReviewDesk;
import org.w3id.diwan.review.ReviewItem;
import org.w3id.diwan.review.StaleDecisionException;
import org.w3id.diwan.serve.http.HtmlTemplates;
import org.w3id.diwan.serve.http.Refused;
import org.w3id.diwan.serve.review.CorrectionForms.Wanted;
import org.w3id.diwan.serve.review.ReviewPage.Conflict;
import org.w3id.diwan.serve.review.ReviewPage.Message;
import org.w3id.diwan.serve.review.ReviewPage.Setting;

/** A request about one article: shows its page, or does what one of its forms asks. */
final class ArticleRequest {
    private static final Map<String, Decision.Verb> VERBS = Map.of(
            "accept", Decision.Verb.ACCEPT,
            "reject", Decision.Verb.REJECT,
            "undo", Decision.Verb.UNDO);

    private final ArticleUnderReview article;
    private final ReviewDesk desk;
    private final CorrectionForms forms;
    private final Filing filing;
    private final Setting setting;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    ArticleRequest(
            ArticleUnderReview article,
            EntitySearch search,
            Filing filing,
            Setting setting,
            HttpServletRequest request,
            HttpServletResponse response) {
        this.article = article;
        this.desk = article.desk();
        this.forms = new CorrectionForms(article, search);
        this.filing = filing;
        this.setting = setting;
        this.request = request;
        this.response = response;
    }

    /** Answers it; an action is what follows the article's address. */
    void answer(Optional<String> action) throws IOException {
        try {
            desk.refresh();
            if (request.getMethod().equals("POST")) {
                act(action.orElse(""));
            } else {
                show(action.isEmpty() ? opened() : setting, 200);
            }
        } catch (IOException failure) {
            String what = failure.getMessage()
                    + ": cannot be read or written; nothing was changed. Make room or change its permissions, then try again.";
            show(setting.saying(new Message(true, List.of(what))), 500);
        }
    }

    private Setting opened() {
        String anchor = parameter("correct");
        String place = parameter("add");
        if (!anchor.isEmpty()) {
            ReviewItem item = item(new ReviewPage(article, setting).key(anchor));
            return setting.at(anchor).with(forms.of(item, desk.version(item)));
        }
        return place.isEmpty() ? setting : setting.with(forms.ofNothing(place.equals("claim") ? "" : place));
    }

    private void act(String action) throws IOException {
        switch (action) {
            case "decide" -> decide(item(parameter("item")));
            case "correct" -> correct(item(parameter("item")));
            case "add" -> add();
            case "sure" -> {
                int accepted = desk.acceptAbove(ReviewPage.SURE);
                show(setting.saying(new Message(false, List.of(accepted + " claims accepted"))), 200);
            }
            case "file" -> {
                Filing.Filed filed = filing.file(desk);
                show(setting.saying(new Message(!filed.done(), filed.lines())), filed.done() ? 200 : 409);
            }
            default -> throw Refused.with(404, "There is no such page of the review.");
        }
    }

    private void decide(ReviewItem item) throws IOException {
        String word = parameter("verb");
        Decision.Verb verb = Optional.ofNullable(VERBS.get(word))
                .orElseThrow(() -> Refused.with(400, "verb is accept, reject or undo."));
        boolean undoes = verb == Decision.Verb.UNDO;
        if (item.kind().isWritten() && !undoes) {
            throw Refused.with(400, "This can be taken up with its fields, or taken back.");
        }
        ReviewPage before = new ReviewPage(article, setting);
        try {
            desk.decide(item, verb, version());
            goTo(undoes ? before.anchor(item.key()) : new ReviewPage(article, setting).next(item.key()));
        } catch (StaleDecisionException stale) {
            String yours = "You wanted to " + (undoes ? "take it back" : word + " it") + ".";
            show(setting.with(conflict(item, stale, yours, "decide", Map.of("verb", word))), 409);
        }
    }

    private void correct(ReviewItem item) throws IOException {
        Map<String, String> given = given();
        Wanted wanted = forms.wanted(Optional.of(item), given);
        try {
            Optional<String> fault = wanted.fault();
            if (fault.isEmpty()) {
                fault = desk.correct(item, wanted.fields(), version());
            }
            if (fault.isPresent()) {
                show(setting.with(forms.again(item.key(), version(), given, fault.get())), 422);
            } else {
                goTo(new ReviewPage(article, setting).next(item.key()));
            }
        } catch (StaleDecisionException stale) {
            String yours = "You wanted to correct it: " + wanted.words();
            show(setting.with(conflict(item, stale, yours, "correct", given)), 409);
        }
    }

    private void add() throws IOException {
        Map<String, String> given = given();
        Wanted wanted = forms.wanted(Optional.empty(), given);
        Optional<String> fault = wanted.fault();
        if (fault.isEmpty()) {
            fault = desk.add(wanted.fields());
        }
        if (fault.isPresent()) {
            show(setting.with(forms.again("", 0, given, fault.get())), 422);
        } else {
            goTo("");
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

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        for (String field : CorrectionForms.names()) {
            Optional.ofNullable(request.getParameter(field)).ifPresent(value -> given.put(field, value));
        }
        return given;
    }

    private ReviewItem item(String key) {
        return desk.item(key)
                .orElseThrow(() -> Refused.with(404, "There is nothing to decide here of this name; reload the page."));
    }

    private int version() {
        try {
            return Integer.parseInt(parameter("version"));
        } catch (NumberFormatException none) {
            throw Refused.with(400, "version is the number that the page showed.");
        }
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private void show(Setting shown, int status) throws IOException {
        response.setStatus(status);
        HtmlTemplates.page("review/article.jte", new ReviewPage(article, shown)).sendUnchecked(response);
    }

    private void goTo(String anchor) {
        ReviewPages.redirect(response, "/review/article/" + article.id() + (anchor.isEmpty() ? "" : "?here=" + anchor));
    }
}
