package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as a parser should see it: without its dateline, a name of several words as one word, its last, and contracted verbs as two.
 *
 * @param words the words
 * @param tokens for each word the token of the document that it stands for
 */
record Masked(List<String> words, List<Integer> tokens) {
    private static final Pattern CONTRACTED = Pattern.compile("(\\p{L}+?)(n['’]t|['’](?:re|ve|m|ll|d))");

    /** What ends a name though it is an adjective elsewhere, "the US military": a parser would look for a noun after it. */
    private static final Set<String> ADJECTIVES = Set.of("military", "islamic");

    Masked {
        words = List.copyOf(words);
        tokens = List.copyOf(tokens);
    }

    static Masked of(Notes notes, Sentence sentence) {
        List<String> words = new ArrayList<>();
        List<Integer> tokens = new ArrayList<>();
        for (int at = Math.max(sentence.from(), Dateline.endsAt(notes.document(), sentence)); at < sentence.to(); ) {
            Optional<Spot> spot = notes.beginningAt(at).filter(each -> each.to() <= sentence.to());
            int to = spot.map(Spot::to).orElse(at + 1);
            String last =
                    notes.document().token(lastWord(notes.document(), at, to)).text();
            String word = spot.isPresent() && ADJECTIVES.contains(Fold.key(last)) ? "army" : last;
            Matcher contracted = CONTRACTED.matcher(word);
            if (spot.isEmpty() && contracted.matches()) {
                words.add(contracted.group(1));
                words.add(contracted.group(2));
                tokens.add(at);
                tokens.add(at);
            } else {
                words.add(word);
                tokens.add(at);
            }
            at = to;
        }
        return new Masked(words, tokens);
    }

    private static int lastWord(Document document, int from, int to) {
        int at = to - 1;
        while (at > from && !document.token(at).isWord()) {
            at--;
        }
        return at;
    }
}
