package org.w3id.diwan.serve.page.thing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.diwan.model.vocabulary.IriScheme;

/**
 * How a thing of the graph is cited: in words, as BibTeX and as CSL-JSON.
 *
 * @param kind entity, source, claim or statement
 * @param title its name; of a claim what it says
 * @param iri what is cited
 * @param article the article that it comes from, where it is a source or stands in one
 * @param version the state of the graph; empty where it is not known
 * @param read the day on which it was read
 */
public record Citation(
        String kind, String title, String iri, Optional<Article> article, Optional<String> version, LocalDate read) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
    private static final String IN_TEX = "\\{}$&#_%~^";

    /** An article as its publisher published it; what is not known is empty. */
    public record Article(String title, String publisher, String issued, String address) {}

    /** In words. */
    String text() {
        String quoted = "“" + title + ".” ";
        String origin = article.map(from -> kind.equals("source")
                        ? sentence(from.publisher(), day(from.issued())) + blank(from.address())
                        : "In “" + from.title() + "”, " + sentence(from.publisher(), day(from.issued())))
                .orElse("");
        return quoted + origin + "Diwan"
                + version.map(state -> ", version " + state).orElse("") + ". " + iri + " (read " + DAY.format(read)
                + ").";
    }

    /**
     * As BibTeX.
     *
     * @see <a href="https://ctan.org/pkg/bibtex">BibTeX</a>
     */
    public String bibtex() {
        String key = iri.substring(IriScheme.base().length()).replaceAll("[^A-Za-z0-9]+", "-");
        return Stream.of(
                        field("title", title),
                        field("author", article.map(Article::publisher).orElse("")),
                        field("date", article.map(Article::issued).orElse("")),
                        field(
                                "howpublished",
                                "Diwan"
                                        + version.map(state -> ", version " + state)
                                                .orElse("")),
                        field(
                                "note",
                                article.filter(from -> kind.equals("source"))
                                        .map(Article::address)
                                        .orElse("")),
                        "  url = {" + iri + "}",
                        "  urldate = {" + read + "}")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(",\n", "@misc{diwan-" + key + ",\n", "\n}\n"));
    }

    /**
     * As CSL-JSON.
     *
     * @see <a href="https://docs.citationstyles.org/en/stable/specification.html">Citation Style Language</a>
     */
    public List<Map<String, Object>> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", iri);
        item.put("type", kind.equals("source") ? "article-newspaper" : "entry");
        item.put("title", title);
        item.put("container-title", "Diwan");
        article.map(Article::publisher).filter(by -> !by.isEmpty()).ifPresent(by -> item.put("publisher", by));
        article.map(Article::issued).filter(DATE.asMatchPredicate()).ifPresent(day -> item.put("issued", date(day)));
        item.put("accessed", date(read.toString()));
        version.ifPresent(state -> item.put("version", state));
        item.put("URL", iri);
        return List.of(item);
    }

    private static Map<String, Object> date(String day) {
        return Map.of(
                "date-parts",
                List.of(Stream.of(day.split("-", -1)).map(Integer::valueOf).toList()));
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "  " + name + " = {" + tex(value) + "}";
    }

    private static String tex(String text) {
        return text.chars()
                .mapToObj(each -> switch (each) {
                    case '\\' -> "\\textbackslash{}";
                    case '~' -> "\\textasciitilde{}";
                    case '^' -> "\\textasciicircum{}";
                    default -> (IN_TEX.indexOf(each) < 0 ? "" : "\\") + Character.toString(each);
                })
                .collect(Collectors.joining());
    }

    private static String day(String issued) {
        return issued.matches("\\d{4}-\\d\\d-\\d\\d") ? DAY.format(LocalDate.parse(issued)) : issued;
    }

    private static String sentence(String... parts) {
        String joined = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return joined.isEmpty() ? "" : joined + ". ";
    }

    private static String blank(String text) {
        return text.isEmpty() ? "" : text + ". ";
    }
}
