package org.w3id.diwan.store.index;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts names in Latin, Arabic and Sorani script into words that meet however they are spelled: without case, diacritics, vowel signs,
 * tatweel, apostrophes for ayn and hamza, and with the Arabic, Persian and Kurdish forms of yeh, kaf, heh, alef and digits made one. One
 * analyzer for all languages, so that a query need not say which it is in. It does not stem: names are not words.
 */
public final class NameAnalyzer extends Analyzer {
    private static final NormalizeCharMap APOSTROPHES = apostrophes();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, folded(words));
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES, reader);
    }

    /** For wildcard and prefix terms, which are not cut into words. */
    @Override
    protected TokenStream normalize(String field, TokenStream term) {
        return folded(term);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new MappingCharFilter(APOSTROPHES, reader);
    }

    private static TokenStream folded(TokenStream words) {
        TokenStream folded = new DecimalDigitFilter(new LowerCaseFilter(words));
        // Arabic before Sorani: the first turns alef maqsura into Arabic yeh, which the second turns into the common
        // Farsi yeh
        folded = new SoraniNormalizationFilter(new ArabicNormalizationFilter(folded));
        return new ASCIIFoldingFilter(folded);
    }

    private static NormalizeCharMap apostrophes() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String sign : new String[] {"'", "`", "\u2018", "\u2019", "\u02bb", "\u02bc", "\u02be", "\u02bf"}) {
            map.add(sign, "");
        }
        return map.build();
    }
}
