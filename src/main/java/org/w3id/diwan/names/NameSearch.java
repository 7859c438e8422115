package org.w3id.diwan.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.w3id.diwan.names.fold.NameToken;
import org.w3id.diwan.names.fold.NameTokens;
import org.w3id.diwan.names.fold.QueryReadings;
import org.w3id.diwan.names.fold.Titles;
import org.w3id.diwan.names.match.IndexedName;
import org.w3id.diwan.names.match.WordComparison;

/** Asks Lucene for the names that may be meant; judging them is not its business. */
final class NameSearch {
    private static final int MOST_PROPOSALS = 100;
    private static final int MOST_RESEMBLING = 20;
    private static final int SAME_START = 3;
    private static final int FUZZY_EXPANSIONS = 30;
    private static final SortField FEWEST_WORDS = new SortField(NameFields.LENGTH, SortField.Type.LONG);
    private static final SortField WEIGHTIEST = new SortField(NameFields.WEIGHT, SortField.Type.LONG, true);

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final NameFields fields;

    NameSearch(IndexReader reader, NameFields fields) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.fields = fields;
    }

    /** Names that agree in all words that matter. */
    List<IndexedName> whole(QueryReadings asked, Set<String> types) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryReadings.Reading reading : asked.readings()) {
            List<NameToken> words = reading.words();
            String bag = NameTokens.bag(words);
            either(query, NameFields.BAG, bag);
            either(query, NameFields.CORE, bag);
            either(query, NameFields.JOINED, NameTokens.joined(words));
            String core = fields.lists().core(words);
            if (!core.isEmpty()) {
                either(query, NameFields.BAG, core);
                either(query, NameFields.CORE, core);
            }
            either(query, NameFields.SOUNDS, NameTokens.sounds(words));
            List<NameToken> trimmed = fields.titles().trimmed(words);
            if (trimmed.size() > 1) {
                either(query, NameFields.ENDS, fields.ends(trimmed));
                either(query, NameFields.ENDS, NameFields.soundEnds(trimmed));
            }
        }
        return proposals(query, types, MOST_PROPOSALS);
    }

    /** People with that surname, where the written name is a surname alone or has but an initial before it. */
    List<IndexedName> surnames(QueryReadings asked, Set<String> types) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryReadings.Reading reading : asked.readings()) {
            List<NameToken> trimmed = fields.titles().trimmed(reading.words());
            if (trimmed.size() == 1 || Titles.isInitial(trimmed.get(0))) {
                NameToken surname = trimmed.get(trimmed.size() - 1);
                either(query, NameFields.LAST, surname.key());
                either(query, NameFields.LAST, NameTokens.sound(surname));
            }
        }
        return proposals(query, types, MOST_PROPOSALS);
    }

    /** Names that agree in all words but one, which no name has and which may be a typing error. */
    List<IndexedName> misspelt(QueryReadings asked, Set<String> types) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (QueryReadings.Reading reading : asked.readings()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            int unknown = 0;
            for (NameToken word : reading.words()) {
                boolean known = isKnownWord(word.key());
                unknown += known ? 0 : 1;
                all.add(known ? term(NameFields.WORD, word.key()) : fuzzy(word), Occur.MUST);
            }
            if (unknown == 1) {
                query.add(all.build(), Occur.SHOULD);
            }
        }
        return proposals(query, types, MOST_PROPOSALS);
    }

    /** Names with words that are written or sound like those asked for, those with the rarest first. */
    List<IndexedName> resembling(QueryReadings asked, Set<String> types) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        asked.readings().stream()
                .flatMap(reading -> reading.words().stream())
                .distinct()
                .forEach(word -> {
                    query.add(term(NameFields.WORD, word.key()), Occur.SHOULD);
                    query.add(term(NameFields.SOUND, NameTokens.sound(word)), Occur.SHOULD);
                });
        return proposals(query, types, MOST_RESEMBLING);
    }

    /** Names that begin so, those of the fewest words first, then the weightiest. */
    List<IndexedName> beginning(List<NameToken> words, Set<String> types, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new PrefixQuery(new Term(NameFields.START, NameTokens.folded(words))), Occur.FILTER);
        return find(query, types, limit, new Sort(FEWEST_WORDS, WEIGHTIEST));
    }

    /** Names with all the words, of which the last may be only begun; the weightiest first. */
    List<IndexedName> containing(List<NameToken> words, Set<String> types, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> query.add(term(NameFields.WORD, word.key()), Occur.FILTER));
        NameToken last = words.get(words.size() - 1);
        String part = last.folded().substring(last.folded().lastIndexOf(' ') + 1);
        BooleanQuery.Builder begun = new BooleanQuery.Builder();
        begun.add(new PrefixQuery(new Term(NameFields.WORD, last.key())), Occur.SHOULD);
        begun.add(new PrefixQuery(new Term(NameFields.FOLDED, part)), Occur.SHOULD);
        return find(query.add(begun.build(), Occur.FILTER), types, limit, new Sort(WEIGHTIEST));
    }

    /** Whether some name has the word. */
    boolean isKnownWord(String key) {
        return names(key) > 0;
    }

    /** How much it says that a name has a word: from 0 for one that all names have to 1 for one that none has. */
    double rarity(String key) {
        double all = reader.numDocs() + 1.0;
        return Math.log(all / (names(key) + 1.0)) / Math.log(all);
    }

    /** How many names have the word. */
    private int names(String key) {
        try {
            return reader.docFreq(new Term(NameFields.WORD, key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Query fuzzy(NameToken word) {
        boolean several = word.folded().contains(" ");
        Term term = several ? new Term(NameFields.WORD, word.key()) : new Term(NameFields.FOLDED, word.folded());
        int letters = term.text().length();
        if (letters < WordComparison.SHORTEST_ARABIC - 1) {
            return new TermQuery(term);
        }
        return letters < WordComparison.LONG
                ? new FuzzyQuery(term, 1, 1, FUZZY_EXPANSIONS, true)
                : new FuzzyQuery(term, 2, SAME_START, FUZZY_EXPANSIONS, true);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void either(BooleanQuery.Builder query, String field, String value) {
        query.add(new ConstantScoreQuery(term(field, value)), Occur.SHOULD);
    }

    /** Names that fit any clause, those that fit most first. */
    private List<IndexedName> proposals(BooleanQuery.Builder query, Set<String> types, int most) {
        return find(query.setMinimumNumberShouldMatch(1), types, most, Sort.RELEVANCE);
    }

    private List<IndexedName> find(BooleanQuery.Builder query, Set<String> types, int most, Sort order) {
        if (!types.isEmpty()) {
            List<BytesRef> any = types.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(NameFields.TYPE, any), Occur.FILTER);
        }
        try {
            List<IndexedName> names = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), most, order).scoreDocs) {
                LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
                BinaryDocValues records = leaf.reader().getBinaryDocValues(NameFields.RECORD);
                if (records == null || !records.advanceExact(hit.doc - leaf.docBase)) {
                    throw new IOException("no record of name " + hit.doc);
                }
                names.add(IndexedName.decode(records.binaryValue()));
            }
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
