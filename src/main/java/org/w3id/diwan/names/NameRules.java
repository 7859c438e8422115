package org.w3id.diwan.names;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;

/** The data files about words, read once, and the stages of analysis they make. */
final class NameRules {
    private final NormalizeCharMap letters;
    private final Pattern assimilated;
    private final Map<String, ParticleFilter.Role> particles = new HashMap<>();
    private final SynonymMap demonyms;
    private final SynonymMap words;
    private final SynonymMap spellings;
    private final Transliterator spelling = Spelling.rules();
    private final Set<String> minor;

    NameRules() {
        letters = readLetters();
        assimilated = readParticles();
        minor = Set.copyOf(new RuleFile("minor-words.txt").lines());
        demonyms = readSynonyms("demonyms.syn");
        words = readSynonyms("words.syn");
        spellings = readSynonyms("spellings.syn");
    }

    boolean isMinor(String folded) {
        return minor.contains(folded);
    }

    /** Before the words: letters read as others. */
    Reader letters(Reader text) {
        return new PatternReplaceCharFilter(assimilated, "al-", new MappingCharFilter(letters, text));
    }

    /** Words without case, accents, apostrophes and letter variants. */
    TokenStream folded(TokenStream tokenizer) {
        return new TidyFilter(new ICUFoldingFilter(tokenizer));
    }

    /** Folded words as classes of spellings. */
    TokenStream compared(TokenStream folded) {
        TokenStream stream = new ParticleFilter(folded, particles);
        stream = changed(stream, words, Word.Change.WORD);
        stream = changed(stream, demonyms, Word.Change.DEMONYM);
        stream = changed(stream, spellings, Word.Change.SPELLING);
        return new SpellingFilter(stream, new Spelling(spelling));
    }

    private static TokenStream changed(TokenStream stream, SynonymMap rules, Word.Change change) {
        return new ChangeFilter(new SynonymGraphFilter(stream, rules, false), change);
    }

    private static NormalizeCharMap readLetters() {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (List<String> row : new RuleFile("letters.tsv").rows(2)) {
            builder.add(row.get(0), row.get(1));
        }
        return builder.build();
    }

    private Pattern readParticles() {
        List<String> assimilatedForms = new ArrayList<>();
        for (List<String> row : new RuleFile("particles.tsv").rows(2)) {
            String word = row.get(1);
            switch (row.get(0)) {
                case "article" -> particles.put(word, ParticleFilter.Role.ARTICLE);
                case "servant" -> particles.put(word, ParticleFilter.Role.SERVANT);
                case "assimilated" -> assimilatedForms.add(word + "(?=[-‐]" + word.substring(1) + ")");
                default -> {
                    // WordLists reads which types may lack an article
                }
            }
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?i:" + String.join("|", assimilatedForms) + ")[-‐]");
    }

    private SynonymMap readSynonyms(String file) {
        try (Analyzer analyzer = new FoldedWords()) {
            SolrSynonymParser parser = new SolrSynonymParser(true, false, analyzer);
            parser.parse(new StringReader(new RuleFile(file).text()));
            return parser.build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ParseException mistake) {
            throw new IllegalStateException(file + ": " + mistake.getMessage(), mistake);
        }
    }

    /** The words of a rule, read as those of a name. */
    private final class FoldedWords extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokenizer = new StandardTokenizer();
            return new TokenStreamComponents(tokenizer, folded(tokenizer));
        }

        @Override
        protected Reader initReader(String field, Reader text) {
            return letters(text);
        }
    }
}
