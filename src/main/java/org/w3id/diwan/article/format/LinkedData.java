package org.w3id.diwan.article.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD. Of items within others only those of a graph count: a list of related stories has dates too.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org/NewsArticle</a>
 */
final class LinkedData {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final Pattern ARTICLE = Pattern.compile("\\w*Article|\\w*Posting|Report|WebPage");
    private static final Pattern MARKUP = Pattern.compile("<(?:p|br|div|span|a|b|i|em|strong)\\b|&[a-z#0-9]{2,8};");

    private final List<JsonNode> items = new ArrayList<>();

    LinkedData(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                add(JSON.readTree(script.data()));
            } catch (JsonProcessingException broken) {
                // it tells nothing then, and the page is read as one without
            }
        }
        items.sort(Comparator.comparing(item -> type(item).equals("WebPage")));
    }

    private void add(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::add);
        } else if (node.has("@graph")) {
            add(node.get("@graph"));
        } else if (ARTICLE.matcher(type(node)).matches() || (!node.has("@type") && node.has("datePublished"))) {
            items.add(node);
            add(node.path("mainEntity"));
        }
    }

    private static String type(JsonNode item) {
        JsonNode type = item.path("@type");
        return (type.isArray() ? type.path(0) : type).asText().replaceFirst("^.*[/:]", "");
    }

    /** When the article was published, as written; when it was changed does not count. */
    Optional<String> published() {
        return first("datePublished");
    }

    Optional<String> headline() {
        return first("headline").map(HtmlArticle::unescaped).map(Typography::plain);
    }

    /** The article's text, a paragraph a line; empty where the page does not give it here. */
    String body() {
        String written = first("articleBody").orElse("");
        String text = MARKUP.matcher(written).find()
                ? Jsoup.parse(written.replaceAll("(?i)<br\\s*/?>|</p>|</div>", "\n"))
                        .wholeText()
                : written;
        return String.join(
                "\n",
                text.lines()
                        .map(Typography::plain)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    boolean isForSubscribers() {
        return items.stream()
                .map(item -> item.path("isAccessibleForFree"))
                .anyMatch(free -> free.asText("").equalsIgnoreCase("false"));
    }

    boolean isLiveBlog() {
        return items.stream().anyMatch(item -> type(item).equals("LiveBlogPosting"));
    }

    private Optional<String> first(String name) {
        return items.stream()
                .map(item -> item.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
