package org.w3id.diwan.article.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The headline and the paragraphs of an HTML page's article, without menus, promotions, related links and readers' comments. */
final class PageText {
    private static final String NOISE =
            "script,style,nav,footer,aside,noscript,template,svg,iframe,button,input,select,textarea,figure,figcaption,[aria-hidden=true],[hidden],[role=navigation],[role=complementary],[role=contentinfo],[role=search]";
    private static final String ARTICLE = "article,[itemprop=articleBody]";
    private static final String MAIN = "main,[role=main]";
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ad|ads|advert|advertisement|share|sharing|social|related|recommended|recommendations|newsletter|subscribe|cookie|cookies|consent|comments?|commentlist|disqus|respond|replies|breadcrumbs?|promo|promos|teaser|teasers|sidebar|trending|popular|most-read|mostread|read-more|readmore|more-stories|also-read|see-also|outbrain|taboola|byline-box|menu|logo)(?:$|[\\s_-])");
    private static final Pattern PROMOTION = Pattern.compile(
            "(?i)^(?:read more|read also|also read|read next|see also|more on this|related|related stories|related articles|more from|watch|don['’]t miss|recommended|most read|you may also like|sign up|subscribe|click here|advertisement)\\s*(?:[:|–—-].*|stories|articles)?$");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…][\"”’')]*\\s*");
    private static final int SENTENCE = 6;
    private static final int PARAGRAPH = 12;

    private final Document page;
    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final int words;

    PageText(Document page) {
        this.page = page;
        page.select(NOISE).remove();
        page.select("form").forEach(PageText::keepOrDrop);
        words = prose(page);
        List<Element> boilerplate =
                page.getAllElements().stream().filter(PageText::isBoilerplate).toList();
        boilerplate.forEach(Element::remove);
        Element root = root();
        title = title(root);
        NodeTraversor.traverse(new Paragraphs(), root);
    }

    String title() {
        return title;
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Whether more of the page's running text was passed over than kept. */
    boolean isMuchLeftOut() {
        int kept = paragraphWords(lines.stream());
        return words - kept > kept;
    }

    /** A form around a whole page is none to fill in. */
    private static void keepOrDrop(Element form) {
        if (form.selectFirst("article,main,h1") != null || paragraphs(form) > 1) {
            form.unwrap();
        } else {
            form.remove();
        }
    }

    private static boolean isBoilerplate(Element element) {
        String name = element.normalName();
        boolean frame =
                name.matches("#root|body|html|main") || element.selectFirst("main,[itemprop=articleBody]") != null;
        String marks = element.className() + " " + element.id();
        return !frame && BOILERPLATE.matcher(marks).find() && !holdsStory(element);
    }

    /** Whether a headline of the page and its text stand inside. */
    private static boolean holdsStory(Element element) {
        return element.selectFirst("h1") != null && paragraphs(element) > 0;
    }

    private static long paragraphs(Element element) {
        return element.select("p").stream()
                .filter(each -> count(each.text()) >= PARAGRAPH)
                .count();
    }

    /** The longest article; what holds it and much more where the story stands in several. */
    private Element root() {
        Element body = page.body();
        Optional<Element> article = longest(ARTICLE);
        Optional<Element> main = longest(MAIN);
        Element best = article.filter(each ->
                        main.filter(outer -> prose(outer) > 2 * prose(each)).isEmpty())
                .or(() -> main)
                .orElse(body);
        return 3 * prose(best) < prose(body) && best.selectFirst("h1") == null ? body : best;
    }

    private Optional<Element> longest(String query) {
        return page.select(query).stream()
                .filter(each -> !each.text().isBlank())
                .max(Comparator.comparingInt(each -> each.text().length()));
    }

    private String title(Element root) {
        return Optional.ofNullable(root.selectFirst("h1"))
                .or(() -> Optional.ofNullable(page.selectFirst("h1:not(header h1)")))
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                        .map(meta -> meta.attr("content")))
                .filter(text -> !text.isBlank())
                .map(PageText::unescaped)
                .orElse(unescaped(page.title()))
                .strip();
    }

    /** How many words of the page stand in paragraphs rather than in menus. */
    private static int prose(Element element) {
        return paragraphWords(element.getAllElements().stream().map(Element::ownText));
    }

    private static int paragraphWords(Stream<String> texts) {
        return texts.mapToInt(PageText::count)
                .filter(count -> count >= PARAGRAPH)
                .sum();
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /** "&amp;rsquo;" is an apostrophe that was escaped twice. */
    private static String unescaped(String text) {
        return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
    }

    /** Collects a line for each block; two line breaks, and one after a sentence, end a line too. */
    private final class Paragraphs implements NodeVisitor {
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private boolean broken;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                Element parent = text.parent();
                boolean link = parent != null && parent.closest("a") != null;
                linked += link ? text.text().strip().length() : 0;
                broken &= text.isBlank();
                line.append(text.text());
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                if (broken || ENDED.matcher(line).matches()) {
                    flush("div");
                } else {
                    line.append(' ');
                }
                broken = true;
            } else if (node instanceof Element element && element.isBlock()) {
                flush("div");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && (element.isBlock() || depth == 0)) {
                flush(element.normalName());
            }
        }

        private void flush(String block) {
            String text = unescaped(line.toString()).replaceAll("\\s+", " ").strip();
            boolean link = text.length() > 0 && linked * 10 >= text.length() * 8;
            line.setLength(0);
            linked = 0;
            boolean told = block.matches("p|li|h[1-6]|blockquote")
                    || count(text) >= SENTENCE
                    || ENDED.matcher(text).matches();
            boolean promotion = PROMOTION.matcher(text).matches() || (link && !block.matches("h[1-3]"));
            if (!text.isEmpty() && told && !promotion) {
                lines.add(text);
            }
        }
    }
}
