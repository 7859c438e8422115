package org.w3id.diwan.article.parse;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The dependencies of one sentence, as <a href="https://universaldependencies.org/format.html">CoNLL-U</a> gives them.
 *
 * @param nodes its words in order
 */
public record Parse(List<Node> nodes) {
    /** What is known of a sentence that was not parsed. */
    public static final Parse NONE = new Parse(List.of());

    public Parse {
        nodes = List.copyOf(nodes);
    }

    /**
     * A word and what it depends on.
     *
     * @param form as the parser saw it
     * @param lemma its dictionary form in lower case
     * @param tag its part of speech, <a href="https://catalog.ldc.upenn.edu/docs/LDC99T42/tagguid1.pdf">Penn Treebank</a>
     * @param head the word it depends on, from 0; -1 for the root
     * @param relation the <a href="https://universaldependencies.org/en/dep/">universal dependency</a>
     */
    public record Node(String form, String lemma, String tag, int head, String relation) {
        /** Whether the dependency is this one, or one of its subtypes. */
        public boolean is(String wanted) {
            return relation.equals(wanted) || (relation.startsWith(wanted) && relation.charAt(wanted.length()) == ':');
        }

        public boolean isVerb() {
            return tag.startsWith("VB");
        }

        public boolean isNoun() {
            return tag.startsWith("NN");
        }
    }

    public Node node(int index) {
        return nodes.get(index);
    }

    public int size() {
        return nodes.size();
    }

    /** The words that depend on one directly, in order. */
    public IntStream children(int index) {
        return IntStream.range(0, nodes.size()).filter(each -> nodes.get(each).head() == index);
    }

    /** The words that depend on one by a dependency or one of its subtypes. */
    public IntStream children(int index, String relation) {
        return children(index).filter(each -> nodes.get(each).is(relation));
    }
}
