package org.w3id.diwan.names;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the English possessive, apostrophes and the dots of "U.S." out of folded words; drops words of which nothing is left. */
final class TidyFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    TidyFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            tidy();
            if (!term.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void tidy() {
        int length = term.length();
        char[] letters = term.buffer();
        if (length > 2 && letters[length - 1] == 's' && letters[length - 2] == '\'') {
            length -= 2;
        }
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (letters[i] != '\'' && letters[i] != '.') {
                letters[kept++] = letters[i];
            }
        }
        term.setLength(kept);
    }
}
