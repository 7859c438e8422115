package org.w3id.diwan.names;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Notes on each word that Lucene's synonym filter has replaced which kind of rule did it. */
final class ChangeFilter extends TokenFilter {
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final String change;

    ChangeFilter(TokenStream input, Word.Change change) {
        super(input);
        this.change = change.name();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (SynonymGraphFilter.TYPE_SYNONYM.equals(type.type())) {
            type.setType(change);
        }
        return true;
    }
}
