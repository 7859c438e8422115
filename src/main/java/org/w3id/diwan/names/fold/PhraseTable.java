package org.w3id.diwan.names.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words and phrases, each with the words that stand for it: the longest phrase that begins at a word is replaced. */
final class PhraseTable {
    private final Map<String, List<String>> phrases = new HashMap<>();
    private final NameToken.Change change;
    private final Function<RawToken, String> lookedUpBy;
    private int longest;

    PhraseTable(NameToken.Change change, Function<RawToken, String> lookedUpBy) {
        this.change = change;
        this.lookedUpBy = lookedUpBy;
    }

    /** Adds a phrase, unless it is there already or stands for itself. */
    void add(List<RawToken> phrase, List<String> keys) {
        String stems = stems(phrase, 0, phrase.size());
        if (!phrase.isEmpty() && !keys.isEmpty() && !stems.equals(String.join(" ", keys))) {
            longest = Math.max(longest, phrase.size());
            phrases.putIfAbsent(stems, List.copyOf(keys));
        }
    }

    boolean has(RawToken token) {
        return phrases.containsKey(lookedUpBy.apply(token));
    }

    List<RawToken> apply(List<RawToken> tokens) {
        List<RawToken> replaced = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int length = Math.max(1, Math.min(longest, tokens.size() - at));
            while (length > 1 && !phrases.containsKey(stems(tokens, at, at + length))) {
                length--;
            }
            List<RawToken> phrase = tokens.subList(at, at + length);
            replace(phrase, phrases.getOrDefault(stems(tokens, at, at + length), List.of()), replaced);
            at += length;
        }
        return replaced;
    }

    /** The first word that comes in stands for all that was written; further ones for themselves. */
    private void replace(List<RawToken> phrase, List<String> keys, List<RawToken> replaced) {
        if (keys.isEmpty()) {
            replaced.addAll(phrase);
            return;
        }
        RawToken whole = phrase.get(0);
        for (RawToken next : phrase.subList(1, phrase.size())) {
            whole = whole.with(next, whole.key(), whole.stem(), change);
        }
        replaced.add(whole.keyed(keys.get(0), change));
        for (String key : keys.subList(1, keys.size())) {
            replaced.add(new RawToken(whole.written(), key, key, key, change, whole.begin(), whole.end()));
        }
    }

    private String stems(List<RawToken> tokens, int from, int to) {
        return to - from == 1
                ? lookedUpBy.apply(tokens.get(from))
                : tokens.subList(from, to).stream().map(lookedUpBy).collect(Collectors.joining(" "));
    }
}
