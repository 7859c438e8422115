package org.w3id.diwan.names;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Puts articles and "servant of" (Abd al-) together with the word after them, as particles.tsv says. */
final class ParticleFilter extends TokenFilter {
    /** What a particle does. */
    enum Role {
        ARTICLE,
        SERVANT
    }

    private static final String SERVANT_KEY = "abd";

    private final Map<String, Role> particles;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private AttributeSource.@Nullable State ahead;

    ParticleFilter(TokenStream input, Map<String, Role> particles) {
        super(input);
        this.particles = particles;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!advance()) {
            return false;
        }
        int begin = offset.startOffset();
        boolean servant = false;
        boolean joined = false;
        Role role = particles.get(term.toString());
        while (role != null && wordFollows()) {
            servant |= role == Role.SERVANT;
            joined = true;
            role = particles.get(term.toString());
        }
        if (joined) {
            String word = term.toString();
            term.setEmpty().append(servant ? SERVANT_KEY + word : word);
            offset.setOffset(begin, offset.endOffset());
            type.setType(Word.Change.SPELLING.name());
        }
        return true;
    }

    private boolean advance() throws IOException {
        if (ahead != null) {
            restoreState(ahead);
            ahead = null;
            return true;
        }
        return input.incrementToken();
    }

    /** Moves to the next word if it follows after one character at most; otherwise stays and keeps the next word for later. */
    private boolean wordFollows() throws IOException {
        int end = offset.endOffset();
        AttributeSource.State here = captureState();
        if (!input.incrementToken()) {
            restoreState(here);
            return false;
        }
        if (offset.startOffset() - end <= 1) {
            return true;
        }
        ahead = captureState();
        restoreState(here);
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead = null;
    }
}
