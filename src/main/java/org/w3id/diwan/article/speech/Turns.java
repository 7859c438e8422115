package org.w3id.diwan.article.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.speech.SpeechActs.SpeechAct;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.model.Period;

/**
 * Whole paragraphs that somebody says: the turns of a transcript, "MR. JONES: ...", and the text of what the headline calls somebody's
 * statement. Each paragraph is a speech act of its own.
 */
final class Turns {
    private static final int LONGEST = 10;
    private static final int SHORTEST = 8;

    /** "Jr." and the full stop. */
    private static final int SUFFIX = 2;

    private static final String QUESTION = "q";
    private final EntityMentions mentions;
    private final Document document;
    private final List<SpeechAct> acts = new ArrayList<>();
    private boolean labelled;

    private Turns(EntityMentions mentions) {
        this.mentions = mentions;
        document = mentions.document();
    }

    /** What is said paragraph by paragraph; without a speaker where the text does not name one. Empty for a report. */
    static List<SpeechAct> of(EntityMentions mentions) {
        Turns turns = new Turns(mentions);
        List<NamedEntity> author = turns.author().or(turns::signer).stream().toList();
        turns.read(List.of(), false);
        if (turns.labelled ? mentions.is(0, "issued", "authored") : !author.isEmpty()) {
            turns.read(author, true);
        }
        return turns.acts;
    }

    /**
     * Goes through the paragraphs after the headline.
     *
     * @param before who says what stands before the first label
     * @param spoken whether that is said by somebody at all
     */
    private void read(List<NamedEntity> before, boolean spoken) {
        acts.clear();
        boolean said = spoken;
        List<NamedEntity> speakers = before;
        int paragraph = document.sentences().get(0).paragraph();
        for (Sentence sentence : document.sentences()) {
            boolean first = sentence.paragraph() != paragraph;
            paragraph = sentence.paragraph();
            if (!first) {
                extend(sentence);
                continue;
            }
            int begin = labelEnd(sentence);
            if (begin > sentence.from()) {
                labelled = true;
                said = true;
                speakers = speakers(sentence.from(), begin);
            }
            if (said && isLong(sentence, begin)) {
                acts.add(new SpeechAct(
                        speakers,
                        "Saying",
                        Math.min(begin, sentence.to() - 1),
                        sentence.to(),
                        SpeechAct.WHOLE,
                        Period.UNKNOWN));
            }
        }
    }

    private void extend(Sentence sentence) {
        int last = acts.size() - 1;
        if (last >= 0 && acts.get(last).to() == sentence.from()) {
            acts.set(last, acts.get(last).until(sentence.to()));
        }
    }

    /** Whether so many words follow in the paragraph that they say something: "Go ahead." does not. */
    private boolean isLong(Sentence first, int begin) {
        int end = begin + SHORTEST - 1;
        return end < document.size() && document.sentenceOf(end).paragraph() == first.paragraph();
    }

    /** The token after the label with which a paragraph begins, "MR. JONES:", "Q"; its first token where there is none. */
    private int labelEnd(Sentence sentence) {
        int from = sentence.from();
        if (document.token(from).is("Q") && !document.key(from + 1).equals("&")) {
            return document.key(from + 1).equals(":") ? from + 2 : from + 1;
        }
        for (int at = from; at < Math.min(document.size(), from + LONGEST); at++) {
            if (document.token(at).is(":")) {
                return at > from && isSpeaker(from, at) ? at + 1 : from;
            }
            boolean capitals = !document.token(at).isWord()
                    || document.token(at).isAllCapitals()
                    || mentions.is(at, "name-particle")
                    || document.token(at).text().startsWith("Mc");
            if (!capitals || document.token(at).text().matches("[;!?“”\"]")) {
                return from;
            }
        }
        return from;
    }

    /** Whether a label in capitals calls somebody: by a form of address, a post, or as one of those present. */
    private boolean isSpeaker(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> mentions.is(at, "turn")
                        || mentions.covering(at).filter(EntityMention::isPerson).isPresent());
    }

    private List<NamedEntity> speakers(int from, int to) {
        Optional<NamedEntity> person =
                mentions.last(from, to, EntityMention::isPerson).map(EntityMention::entity);
        if (person.isPresent() || document.key(from).equals(QUESTION)) {
            return person.stream().toList();
        }
        int official = IntStream.range(from, to)
                .filter(at -> document.key(at).matches("officials?"))
                .findFirst()
                .orElse(-1);
        return official < 0 ? List.of() : List.of(unnamed(from, official + 1));
    }

    private NamedEntity unnamed(int from, int to) {
        String name = document.written(from, to).toLowerCase(Locale.ROOT);
        return mentions.propose(name + " (unnamed)", "UnnamedGroup");
    }

    /** "Background press call by Senior Administration Officials": those, if no name comes before. */
    private Optional<NamedEntity> officials(int from) {
        int end = from;
        while (document.token(end).isWord() && document.token(end).isCapitalised()) {
            if (document.key(end).matches("officials?")) {
                return Optional.of(unnamed(from, end + 1));
            }
            end++;
        }
        return Optional.empty();
    }

    /**
     * Whose words the whole text is: "Statement by Minister A. B. on ...". Of several that one whom nobody addresses: "Thank you, A." is
     * said by another. Nobody's where the headline tells of a meeting.
     */
    private Optional<NamedEntity> author() {
        Sentence headline = document.sentences().get(0);
        int by = IntStream.range(headline.from(), Math.min(headline.to(), headline.from() + LONGEST))
                .filter(at -> document.key(at).matches("by|from"))
                .findFirst()
                .orElse(-1);
        boolean spoken = IntStream.range(headline.from(), Math.max(headline.from(), by))
                .anyMatch(at -> mentions.is(at, "spoken"));
        if (by < 0 || !mentions.is(headline.from(), "authored", "issued") || (!spoken && isReport(by, headline.to()))) {
            return Optional.empty();
        }
        Optional<NamedEntity> officials = spoken ? officials(by + 1) : Optional.empty();
        if (officials.isPresent()) {
            return officials;
        }
        List<EntityMention> people = mentions.within(by, headline.to()).stream()
                .filter(mention ->
                        mention.isPerson() && !document.key(mention.to()).equals("s"))
                .toList();
        if (people.isEmpty() || !isTitled(by + 1, people.get(0).from())) {
            return Optional.empty();
        }
        List<EntityMention> silent = people.size() == 1
                ? people
                : people.stream()
                        .filter(each -> !isAddressed(each, headline.to()))
                        .toList();
        return silent.size() == 1 ? Optional.of(silent.get(0).entity()) : Optional.empty();
    }

    /** Who signs a letter or message: the one whose name is all that stands in its last paragraph. */
    private Optional<NamedEntity> signer() {
        Sentence last = document.sentenceOf(document.size() - 1);
        boolean letter = mentions.is(0, "signed");
        return mentions.within(last.from(), last.to()).stream()
                .filter(mention -> letter && mention.isPerson() && mention.from() == last.from())
                .filter(mention -> last.to() - mention.to() <= SUFFIX)
                .map(EntityMention::entity)
                .findFirst();
    }

    private boolean isReport(int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(at -> document.key(at).matches("call|meeting|meetings|calls|trip|travel|visit"));
    }

    /** Whether only a title stands between. */
    private boolean isTitled(int from, int to) {
        return IntStream.range(from, to)
                .allMatch(at -> !mentions.isFree(at)
                        || document.token(at).isCapitalised()
                        || !document.token(at).isWord()
                        || document.key(at).matches("of|for|the|s"));
    }

    /** Whether the text calls somebody by the first name. */
    private boolean isAddressed(EntityMention person, int from) {
        String first = document.key(person.from());
        return IntStream.range(from, document.size())
                .anyMatch(at -> document.key(at).equals(first)
                        && document.token(at).isCapitalised()
                        && document.key(at - 1).matches(",|thanks|you|as|and"));
    }
}
