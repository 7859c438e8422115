package org.w3id.diwan.article.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.w3id.diwan.article.format.CleanedText.DayOrigin;
import org.w3id.diwan.article.format.CleanedText.StatedDay;

/** The article of a web page: its headline and its paragraphs, one a line. */
public final class HtmlArticle {
    private static final int DEEPEST = 2_000;

    /** Linked data of more than so many times the words that the page shows is what a script would show. */
    private static final int SHOWN = 2;

    private static final Pattern TAG = Pattern.compile("(?i)<\\s*(!doctype html|html|head|body|article|p|div|meta)\\b");
    private static final Pattern EMBEDDED =
            Pattern.compile("data:[a-zA-Z0-9/+.;=-]{1,100}?;base64,[A-Za-z0-9+/=%\\s]++");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int START = 60;

    /** Linked data of fewer words may be the beginning of the article only. */
    private static final int TEASER = 100;

    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});");

    private final Document page;
    private final LinkedData linked;
    private final List<StatedDay> days;
    private final PageNotices notices;
    private final int prose;
    private final PageText kept;

    /** @param markup a page that is not {@link #isTooDeep too deep} */
    public HtmlArticle(String markup) {
        page = Jsoup.parse(markup, "", Parser.htmlParser());
        linked = new LinkedData(page);
        days = PageDates.published(page, linked);
        notices = new PageNotices(page, linked);
        prose = PageFurniture.remove(page);
        kept = new PageText(page);
    }

    /** Whether a text is a page rather than one that quotes markup. */
    public static boolean is(String text) {
        return TAG.matcher(text.substring(0, Math.min(text.length(), 2_000))).find()
                && text.stripLeading().startsWith("<");
    }

    /** A page without the pictures and fonts that were saved into it. */
    public static String withoutEmbedded(String markup) {
        return EMBEDDED.matcher(markup).replaceAll("");
    }

    /** The text; blank where the page shows none. */
    public CleanedText text() {
        List<String> shown = kept.lines();
        List<String> told = linked.body().lines().toList();
        boolean hidden = words(told) > SHOWN * words(shown);
        List<String> lines = hidden ? told : notices.isNotice(shown) ? List.of() : confirmed(shown, told);
        CleanedText text = new CleanedText(joined(lines), title(), days(), notices.warnings(kept.article(), lines));
        boolean whole = words(told) > TEASER && 10 * words(lines) > 8 * words(told);
        boolean muchLeftOut = !whole && prose - words(lines) > words(lines);
        return muchLeftOut && text.warnings().isEmpty() ? text.warning(PageNotices.LEFT_OUT) : text;
    }

    /** The headline and the lines that the linked data has too, where those are nearly all that it has. */
    private List<String> confirmed(List<String> shown, List<String> told) {
        String body = letters(String.join("", told));
        String headline = letters(title());
        List<String> both = shown.stream()
                .filter(line -> letters(line).equals(headline) || body.contains(start(line)))
                .toList();
        boolean whole = 10 * words(both) > 8 * words(told) && 10 * words(both) > 6 * words(shown);
        return whole ? both : shown;
    }

    private static String start(String line) {
        String letters = letters(line);
        return letters.substring(0, Math.min(letters.length(), START));
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Of a live blog whose posts are of several days, none. */
    private List<StatedDay> days() {
        List<LocalDate> times = PageDates.times(kept.article());
        if (notices.isLive() && times.size() > 1) {
            return List.of();
        }
        return days.isEmpty() && !times.isEmpty() ? List.of(new StatedDay(times.get(0), DayOrigin.METADATA)) : days;
    }

    private String title() {
        return kept.headline()
                .or(linked::headline)
                .or(() -> Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                        .map(meta -> meta.attr("content")))
                .filter(text -> !text.isBlank())
                .map(HtmlArticle::unescaped)
                .orElse(unescaped(page.title()))
                .strip();
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static int words(List<String> lines) {
        return lines.stream().mapToInt(PageFurniture::count).sum();
    }

    /** "&amp;rsquo;" is an apostrophe that was escaped twice. */
    static String unescaped(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    /** Whether tags nest more deeply than those of any article; void elements and sloppy pages make the count an upper bound. */
    public static boolean isTooDeep(String text) {
        int depth = 0;
        int deepest = 0;
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            depth += next == '/' ? -1 : Character.isLetter(next) && !isVoid(text, at + 1) ? 1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > DEEPEST;
    }

    private static boolean isVoid(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 6))
                .toLowerCase(Locale.ROOT)
                .matches("(?s)(br|hr|img|meta|link|input|p|li|td|tr|th|source|wbr)\\b.*");
    }
}
