package org.w3id.diwan.article.format;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What stands on a page around its article: menus, promotions, related links, bylines, captions, readers' comments. */
final class PageFurniture {
    private static final String NOT_TEXT = String.join(",", PageWords.all("no-text"));
    private static final String ASIDE = String.join(",", PageWords.all("aside"));
    private static final Pattern BOILERPLATE =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:" + PageWords.pattern("around") + ")(?:$|[\\s_-])");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    /** Words in a block of running text, at the least. */
    private static final int PARAGRAPH = 12;

    private static final int LINK_DEPTH = 8;

    private final IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
    private final int all;

    private PageFurniture(Document page) {
        page.select(NOT_TEXT).remove();
        page.select("form").forEach(this::keepOrDrop);
        NodeTraversor.traverse(new ProseCount(), page);
        all = prose(page);
    }

    /** Removes it; how many words of running text the page had before. */
    static int remove(Document page) {
        PageFurniture furniture = new PageFurniture(page);
        page.select(ASIDE).stream()
                .filter(element -> !furniture.isMost(element))
                .toList()
                .forEach(Element::remove);
        List<Element> boilerplate =
                page.getAllElements().stream().filter(furniture::isBoilerplate).toList();
        boilerplate.forEach(Element::remove);
        return furniture.all;
    }

    /** The words of each element's blocks of running text, its own and those inside. */
    private final class ProseCount implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {}

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                int own = count(element.ownText());
                int words = prose.getOrDefault(element, 0) + (own >= PARAGRAPH ? own : 0);
                prose.put(element, words);
                if (element.parent() != null) {
                    prose.merge(element.parent(), words, Integer::sum);
                }
            }
        }
    }

    private int prose(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** What holds most of the page's running text is hidden until a script shows it, or has a misleading name. */
    private boolean isMost(Element element) {
        return 2 * prose(element) > all;
    }

    /** A form around a whole page is none to fill in. */
    private void keepOrDrop(Element form) {
        boolean story = form.selectFirst("article,main,h1") != null || paragraphs(form) > 1;
        if (story) {
            form.unwrap();
        } else {
            form.remove();
        }
    }

    private boolean isBoilerplate(Element element) {
        String marks = element.className() + " " + element.id();
        return !marks.isBlank()
                && BOILERPLATE.matcher(CAMEL.matcher(marks).replaceAll("-")).find()
                && !isFrame(element);
    }

    /** Whether the story stands inside. */
    private boolean isFrame(Element element) {
        return element.normalName().matches("#root|body|html|main|article")
                || isMost(element)
                || element.selectFirst("main,[itemprop=articleBody]") != null
                || (element.selectFirst("h1") != null && paragraphs(element) > 0);
    }

    private static long paragraphs(Element element) {
        return element.select("p").stream()
                .filter(each -> count(each.text()) >= PARAGRAPH)
                .count();
    }

    /** Words of the blocks of running text. */
    static int proseOf(Element element) {
        return element.getAllElements().stream()
                .mapToInt(each -> count(each.ownText()))
                .filter(count -> count >= PARAGRAPH)
                .sum();
    }

    /** Words that are separated by white space. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }

    /** Whether a text node is part of a link. */
    static boolean isLinked(TextNode text) {
        Node at = text.parent();
        for (int depth = 0; depth < LINK_DEPTH && at != null; depth++, at = at.parent()) {
            if (at.normalName().equals("a")) {
                return true;
            }
        }
        return false;
    }
}
