package org.w3id.diwan.article.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Segmenter;

/** Things that a row of words means, such as posts and organs; hyphens count for nothing. */
public final class TokenPhrases<T> {
    private final Map<String, List<Hit<T>>> byFirst = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Segmenter segmenter;

    TokenPhrases(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /**
     * A phrase where it stands.
     *
     * @param keys its words, folded
     * @param from its first token
     * @param to the token after its last
     */
    public record Hit<T>(T meaning, List<String> keys, int from, int to) {}

    void add(String phrase, T meaning) {
        List<String> keys = segmenter.keys(phrase);
        words.addAll(keys);
        List<Hit<T>> all = byFirst.computeIfAbsent(keys.get(0), key -> new ArrayList<>());
        all.add(new Hit<>(meaning, keys, 0, keys.size()));
        all.sort(Comparator.comparingInt(hit -> -hit.keys().size()));
    }

    /** The longest phrase that begins at a token and ends before another. */
    public Optional<Hit<T>> at(Document document, int from, int limit) {
        String first = document.key(document.key(from).equals("-") ? from + 1 : from);
        for (Hit<T> phrase : byFirst.getOrDefault(first, List.of())) {
            int to = document.endOf(phrase.keys(), from);
            if (to > 0 && to <= limit) {
                return Optional.of(new Hit<>(phrase.meaning(), phrase.keys(), from, to));
            }
        }
        return Optional.empty();
    }

    /** Whether a phrase that begins within a range of tokens ends where the range does. */
    public boolean isBefore(Document document, int from, int end) {
        return IntStream.range(from, end)
                .anyMatch(at ->
                        at(document, at, end).filter(hit -> hit.to() == end).isPresent());
    }

    public Stream<T> meanings() {
        return byFirst.values().stream().flatMap(List::stream).map(Hit::meaning);
    }

    /** Whether a word is part of some phrase. */
    public boolean holdsWord(String key) {
        return words.contains(key);
    }
}
