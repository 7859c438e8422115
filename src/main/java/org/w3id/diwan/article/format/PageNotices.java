package org.w3id.diwan.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3id.diwan.article.format.CleanedText.TextWarning;

/** What a page says of itself: that its article is for subscribers, goes on elsewhere or is a live blog, or that it is no article. */
final class PageNotices {
    /** More of the running text was passed over than kept. */
    static final TextWarning LEFT_OUT = new TextWarning(
            "text-left-out",
            "more of the page's text was passed over than read; if the article is among it, save its text alone");

    private static final TextWarning STUB = new TextWarning(
            "paywall-stub",
            "this is the beginning of an article for subscribers; save the page where the whole text is shown");
    private static final TextWarning CONSENT = new TextWarning(
            "cookie-wall", "the page asks for consent to cookies and shows no article; save it after answering");
    private static final TextWarning BLOCKED =
            new TextWarning("blocked-page", "the site shows a notice in place of the article; save the page again");
    private static final TextWarning MORE_PAGES =
            new TextWarning("more-pages", "the article goes on on further pages, which were not read");
    private static final TextWarning SEVERAL_DAYS = new TextWarning(
            "live-blog",
            "the posts of a live blog are of several days, so \"today\" and the like stay undated; give --date");

    private static final Pattern SUBSCRIBERS = PageWords.pattern("for-subscribers");
    private static final Pattern COOKIES = PageWords.pattern("cookies");
    private static final Pattern REFUSED = PageWords.pattern("refused");
    private static final Pattern NEXT_PAGE = PageWords.pattern("next-page");
    private static final int SHORT = 250;
    private static final int NOTICE = 80;
    private static final int POSTS = 3;

    private final Document page;
    private final boolean forSubscribers;
    private final boolean morePages;
    private final boolean live;

    /** @param page the page with its furniture */
    PageNotices(Document page, LinkedData linked) {
        this.page = page;
        forSubscribers = linked.isForSubscribers()
                || SUBSCRIBERS.matcher(page.text()).find()
                || page.selectFirst("[class*=paywall],[id*=paywall],[class*=regwall],[id*=regwall]") != null;
        morePages = page.select("article a[href],main a[href],[role=main] a[href]").stream()
                .anyMatch(PageNotices::isNextPage);
        live = linked.isLiveBlog()
                || page.select("[class*=live-blog],[class*=liveblog],[id*=liveblog]").stream()
                        .anyMatch(blog -> blog.select("time[datetime]").size() >= POSTS);
    }

    private static boolean isNextPage(Element link) {
        return NEXT_PAGE.matcher(link.text()).matches()
                && (link.attr("rel").equals("next")
                        || link.closest("[class*=pagination],[class*=page-links],[class*=pager],.nav-links") != null);
    }

    boolean isLive() {
        return live;
    }

    /** Whether lines are a notice of the site and no article. */
    boolean isNotice(List<String> lines) {
        String text = String.join(" ", lines);
        return PageFurniture.count(text) < NOTICE
                && (COOKIES.matcher(text).find() || REFUSED.matcher(text).find());
    }

    /**
     * What the reader of a page should know.
     *
     * @param article the element of the article
     * @param lines what is read of it
     */
    List<TextWarning> warnings(Element article, List<String> lines) {
        List<TextWarning> warnings = new ArrayList<>();
        if (lines.isEmpty()) {
            String shown = page.text();
            if (COOKIES.matcher(shown).find()) {
                warnings.add(CONSENT);
            } else if (REFUSED.matcher(shown).find()) {
                warnings.add(BLOCKED);
            }
        }
        if (forSubscribers && lines.stream().mapToInt(PageFurniture::count).sum() < SHORT) {
            warnings.add(STUB);
        }
        if (morePages) {
            warnings.add(MORE_PAGES);
        }
        if (live && PageDates.times(article).size() > 1) {
            warnings.add(SEVERAL_DAYS);
        }
        return warnings;
    }
}
