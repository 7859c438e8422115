package org.w3id.diwan.names;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Lucene's analysis of one text after another: tokenizer, folding, then the classes of spellings. Not for several threads at once. */
final class Chain {
    /**
     * A word on its way.
     *
     * @param term its letters
     * @param type what Lucene or a rule calls it
     * @param begin UTF-16 offset of its first character
     * @param end UTF-16 offset after its last
     */
    record Token(String term, String type, int begin, int end) {}

    /** Remembers what passes. */
    private static final class Tap extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final TypeAttribute type = addAttribute(TypeAttribute.class);
        private final List<Token> seen = new ArrayList<>();

        Tap(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            seen.add(new Token(term.toString(), type.type(), offset.startOffset(), offset.endOffset()));
            return true;
        }

        List<Token> drain() {
            List<Token> drained = List.copyOf(seen);
            seen.clear();
            return drained;
        }
    }

    private final NameRules rules;
    private final StandardTokenizer tokenizer = new StandardTokenizer();
    private final Tap folded;
    private final Tap compared;

    Chain(NameRules rules) {
        this.rules = rules;
        folded = new Tap(rules.folded(tokenizer));
        compared = new Tap(rules.compared(folded));
    }

    /** Both readings of a text. */
    Reading read(String text) {
        try {
            tokenizer.setReader(rules.letters(new StringReader(text)));
            compared.reset();
            while (compared.incrementToken()) {
                // the taps remember
            }
            compared.end();
            compared.close();
            return new Reading(folded.drain(), compared.drain());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The words of a text.
     *
     * @param folded without case, accents and the like
     * @param compared as classes of spellings, some of several folded words
     */
    record Reading(List<Token> folded, List<Token> compared) {}
}
