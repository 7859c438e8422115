package org.w3id.diwan.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.NoOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/** All names as sequences of words, in Lucene's finite state automaton: says in one walk where names end that begin at a word. */
final class Phrases {
    private final @Nullable FST<Object> names;

    private Phrases(@Nullable FST<Object> names) {
        this.names = names;
    }

    static Phrases of(IndexReader reader) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, NameFields.PHRASE);
        if (terms == null) {
            return new Phrases(null);
        }
        FSTCompiler<Object> compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, NoOutputs.getSingleton()).build();
        IntsRefBuilder input = new IntsRefBuilder();
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            compiler.add(Util.toIntsRef(term, input), NoOutputs.getSingleton().getNoOutput());
        }
        return new Phrases(FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()));
    }

    /** How many words the names have that begin at a word, shortest first. */
    List<Integer> lengths(List<Word> words, int from) {
        List<Integer> lengths = new ArrayList<>();
        if (names == null) {
            return lengths;
        }
        FST.BytesReader bytes = names.getBytesReader();
        FST.Arc<Object> arc = names.getFirstArc(new FST.Arc<>());
        try {
            for (int at = from; at < words.size(); at++) {
                if (at > from && names.findTargetArc(' ', arc, arc, bytes) == null) {
                    break;
                }
                if (!follow(names, words.get(at).key(), arc, bytes)) {
                    break;
                }
                if (arc.isFinal()) {
                    lengths.add(at - from + 1);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return lengths;
    }

    private static boolean follow(FST<Object> names, String key, FST.Arc<Object> arc, FST.BytesReader bytes)
            throws IOException {
        BytesRef letters = new BytesRef(key);
        for (int i = letters.offset; i < letters.offset + letters.length; i++) {
            if (names.findTargetArc(letters.bytes[i] & 0xff, arc, arc, bytes) == null) {
                return false;
            }
        }
        return true;
    }
}
