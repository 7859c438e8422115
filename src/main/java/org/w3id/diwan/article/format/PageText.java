package org.w3id.diwan.article.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The headline and the paragraphs of a page from which the furniture is removed. */
final class PageText {
    private static final String ARTICLE = "article,[itemprop=articleBody]";
    private static final String MAIN = "main,[role=main]";
    private static final Pattern PROMOTION = PageWords.pattern("promotion");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.!?…][\"”’')]*\\s*");
    private static final Pattern DAY = Pattern.compile(
            "\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (?:\\d{1,2}, )?(?:19|20)\\d{2}\\b");
    private static final int SENTENCE = 6;
    private static final int CELL = 12;
    private static final int TAIL = 20;

    private final Document page;
    private final Element root;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, boolean isShortHeading) {}

    /** @param page a page without furniture */
    PageText(Document page) {
        this.page = page;
        root = root();
        NodeTraversor.traverse(new Paragraphs(), root);
    }

    /** The paragraphs. A short heading under which nothing stands is that of a menu or a box whose content is no text. */
    List<String> lines() {
        List<String> told = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            boolean empty = at + 1 == lines.size() || lines.get(at + 1).isShortHeading();
            if (!lines.get(at).isShortHeading() || !empty) {
                told.add(lines.get(at).text());
            }
        }
        return told;
    }

    /** The element in which the article stands. */
    Element article() {
        return root;
    }

    /** The longest article; what holds it and much more where the story stands in several. */
    private Element root() {
        Element body = page.body();
        Optional<Element> article = longest(ARTICLE);
        Optional<Element> main = longest(MAIN);
        Element best = article.filter(
                        each -> main.filter(outer -> PageFurniture.proseOf(outer) > 2 * PageFurniture.proseOf(each))
                                .isEmpty())
                .or(() -> main)
                .orElse(body);
        boolean small = 3 * PageFurniture.proseOf(best) < PageFurniture.proseOf(body) && best.selectFirst("h1") == null;
        return small ? body : best;
    }

    private Optional<Element> longest(String query) {
        return page.select(query).stream()
                .filter(each -> !each.text().isBlank())
                .max(Comparator.comparingInt(each -> each.text().length()));
    }

    /** The headline; empty where the page has none. */
    Optional<String> headline() {
        return Optional.ofNullable(root.selectFirst("h1"))
                .or(() -> Optional.ofNullable(page.selectFirst("h1:not(header h1)")))
                .map(Element::text)
                .filter(text -> !text.isBlank());
    }

    /** Collects a line for each block; two line breaks, and one after a sentence, end a line too. */
    private final class Paragraphs implements NodeVisitor {
        private final StringBuilder line = new StringBuilder();
        private int linked;
        private boolean broken;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                linked += PageFurniture.isLinked(text) ? text.text().strip().length() : 0;
                broken &= text.isBlank();
                line.append(text.text());
            } else if (node instanceof Element element && element.normalName().equals("br")) {
                String tail = line.substring(Math.max(0, line.length() - TAIL));
                if (broken || ENDED.matcher(tail).matches()) {
                    flush("div");
                } else {
                    line.append(' ');
                }
                broken = true;
            } else if (node instanceof Element element && isCell(element)) {
                line.append(' ');
            } else if (node instanceof Element element && element.isBlock()) {
                flush("div");
            }
        }

        /** Of a table of figures, whose rows are lines; a table may also lay out a page. */
        private boolean isCell(Element element) {
            return element.normalName().matches("td|th")
                    && element.children().stream().noneMatch(Element::isBlock)
                    && PageFurniture.count(element.ownText()) < CELL;
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !isCell(element) && (element.isBlock() || depth == 0)) {
                flush(element.normalName());
            }
        }

        private void flush(String block) {
            String text = Typography.plain(HtmlArticle.unescaped(line.toString()));
            int words = PageFurniture.count(text);
            boolean link = text.length() > 0
                    && (linked * 10 >= text.length() * 8 || (words < SENTENCE && linked * 2 >= text.length()));
            line.setLength(0);
            linked = 0;
            boolean told = block.matches("p|li|tr|h[1-6]|blockquote")
                    || DAY.matcher(text).find()
                    || words >= SENTENCE
                    || ENDED.matcher(text).matches();
            boolean promotion = PROMOTION.matcher(text).matches() || (link && !block.matches("h[1-3]"));
            if (!text.isEmpty() && told && !promotion) {
                lines.add(new Line(text, block.matches("h[2-6]") && words < SENTENCE));
            }
        }
    }
}
