package org.w3id.diwan.article.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.article.text.Document.Sentence;

/** Takes a text apart into tokens and sentences; a line is a paragraph, unless the text is wrapped. */
public final class Segmenter {
    private static final Pattern TOKEN = Pattern.compile("(?:\\p{Lu}\\.){2,}+"
            + "|\\p{Lu}\\.(?=\\s\\p{Lu})"
            + "|\\d++(?:[.,:]\\d++)*+"
            + "|['’](?:s|S)\\b"
            + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:['’ʼ`](?![sS]\\b)\\p{L}[\\p{L}\\p{M}]*+)*+"
            + "|\\n"
            + "|``|''|‘‘|’’"
            + "|[^\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    /** In words and marks. What goes on longer is no sentence; cut, it takes no more time than as much of any other text. */
    private static final int LONGEST_SENTENCE = 200;

    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");
    private static final Set<String> CLOSERS = Set.of("\"", "”", "’", "'", ")", "]", "»");

    private final Set<String> abbreviations;
    private final Set<String> starters;
    private final UnaryOperator<String> folding;

    /**
     * @param abbreviations words that keep their full stop, folded
     * @param starters words that begin a sentence after an abbreviation
     * @param folding makes a word's key
     */
    public Segmenter(Set<String> abbreviations, Set<String> starters, UnaryOperator<String> folding) {
        this.abbreviations = abbreviations;
        this.starters = starters;
        this.folding = folding;
    }

    /** A word as it is compared. */
    public String key(String word) {
        return folding.apply(word);
    }

    /** The words of a name or phrase as they are compared, without hyphens. */
    public List<String> keys(String phrase) {
        return segment(phrase).tokens().stream()
                .map(Token::key)
                .filter(key -> !key.equals("-"))
                .toList();
    }

    /** Hyphens and quotation marks of wires and other countries as those that are known. */
    private static String unified(String word) {
        return switch (word) {
            case "``", "«", "„", "‘‘" -> "“";
            case "''", "»", "‟", "’’" -> "”";
            default -> word.replace('\u2010', '-').replace('\u2011', '-');
        };
    }

    public Document segment(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int first = 0;
        WrappedLines lines = new WrappedLines(text);
        Matcher found = TOKEN.matcher(text);
        int at = 0;
        while (found.find(at)) {
            at = found.end();
            if (found.group().equals("\n")) {
                if (!lines.goOnAfter(found.start())) {
                    first = close(tokens, sentences, first, paragraph);
                    paragraph++;
                }
                continue;
            }
            if (at < text.length() && text.charAt(at) == '.' && abbreviations.contains(key(found.group()))) {
                at++;
            }
            String word = unified(text.substring(found.start(), at));
            int parted = lines.endOfParted(at);
            if (parted > at) {
                word += text.substring(at, parted).replaceAll("-\\s+", "");
                at = parted;
            }
            if (first < tokens.size() && (tokens.size() - first >= LONGEST_SENTENCE || isEnd(tokens, first, word))) {
                first = close(tokens, sentences, first, paragraph);
            }
            tokens.add(new Token(word, key(word), found.start(), at));
        }
        close(tokens, sentences, first, paragraph);
        return new Document(text, tokens, sentences);
    }

    private static int close(List<Token> tokens, List<Sentence> sentences, int first, int paragraph) {
        if (first < tokens.size()) {
            sentences.add(new Sentence(first, tokens.size(), paragraph));
        }
        return tokens.size();
    }

    /** Whether a sentence has ended before the next word. */
    private boolean isEnd(List<Token> tokens, int first, String next) {
        int last = tokens.size() - 1;
        if (CLOSERS.contains(next) && !isOpening(tokens, first, next)) {
            return false;
        }
        while (last > first && CLOSERS.contains(tokens.get(last).text())) {
            last--;
        }
        String word = tokens.get(last).text();
        if (ENDS.contains(word)) {
            return !Character.isLowerCase(next.codePointAt(0)) && !next.equals(",");
        }
        return word.endsWith(".") && word.length() > 2 && starters.contains(next);
    }

    /** Whether a straight quotation mark opens: an even number of them stands before. */
    private static boolean isOpening(List<Token> tokens, int first, String next) {
        List<Token> sentence = tokens.subList(first, tokens.size());
        return next.equals("\"")
                && sentence.stream().filter(token -> token.is("\"")).count() % 2 == 0;
    }
}
