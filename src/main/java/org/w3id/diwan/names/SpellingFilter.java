package org.w3id.diwan.names;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Brings each word to the spelling it is compared in. */
final class SpellingFilter extends TokenFilter {
    private static final String UNCHANGED = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final Spelling spelling;

    SpellingFilter(TokenStream input, Spelling spelling) {
        super(input);
        this.spelling = spelling;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        String compared = spelling.of(word);
        if (!compared.equals(word)) {
            term.setEmpty().append(compared);
            if (UNCHANGED.equals(type.type())) {
                type.setType(Word.Change.SPELLING.name());
            }
        }
        return true;
    }
}
