package org.w3id.diwan.article.entity.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.EntityMention.Form;
import org.w3id.diwan.article.entity.EntityMentions;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.NamedEntity;
import org.w3id.diwan.article.lexicon.Post;
import org.w3id.diwan.article.lexicon.TokenPhrases.Hit;
import org.w3id.diwan.article.text.Document;
import org.w3id.diwan.article.text.Document.Sentence;

/** People by their titles alone, "the President", "Mr. Secretary", once the document has named who bears the title. */
public final class TitlesAlone {
    private static final int LONGEST = 8;
    private final Lexicon lexicon;

    /** Somebody with a title, as the document introduces them. */
    private record Bearer(NamedEntity person, int at, int paragraph) {}

    public TitlesAlone(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public EntityMentions find(EntityMentions before) {
        Map<String, List<Bearer>> bearers = bearers(before);
        if (bearers.isEmpty()) {
            return before;
        }
        EntityMentions.Draft mentions = before.draft();
        for (Sentence sentence : mentions.document().sentences()) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                if (isLed(mentions, sentence, at) && mentions.isFree(at)) {
                    mention(mentions, sentence, at, bearers).ifPresent(mentions::add);
                }
            }
        }
        return mentions;
    }

    /** Whether a word alone may stand for a title that it is part of. */
    private boolean isHead(String word) {
        return lexicon.words().is(word, "title-head");
    }

    /** Who bears which title, by the title's name, in the order of the text. */
    private Map<String, List<Bearer>> bearers(EntityMentions mentions) {
        Map<String, List<Bearer>> bearers = new LinkedHashMap<>();
        for (EntityMention mention : mentions.all()) {
            if (mention.isPerson() && mention.form() == Form.NAME) {
                Sentence sentence = mentions.document().sentenceOf(mention.from());
                title(mentions, sentence, mention).ifPresent(title -> {
                    Bearer bearer = new Bearer(mention.entity(), mention.from(), sentence.paragraph());
                    bearers.computeIfAbsent(title.meaning().name(), name -> new ArrayList<>())
                            .add(bearer);
                    title.keys().stream()
                            .filter(word -> title.keys().size() > 1 && isHead(word))
                            .forEach(word -> bearers.computeIfAbsent(word, name -> new ArrayList<>())
                                    .add(bearer));
                });
            }
        }
        unknown(mentions).forEach((title, bearer) -> {
            if (bearers.containsKey(title)) {
                bearers.get(title).add(bearer);
            }
        });
        return bearers;
    }

    /** Those whom the text calls by a title and a name that nothing tells more of: "President Jones". */
    private Map<String, Bearer> unknown(EntityMentions mentions) {
        Map<String, Bearer> unknown = new LinkedHashMap<>();
        Document document = mentions.document();
        for (int at = 0; at < document.size(); at++) {
            Optional<Hit<Post>> post = document.token(at).isCapitalised()
                    ? lexicon.posts().at(document, at, document.sentenceOf(at).to())
                    : Optional.empty();
            int name = post.map(Hit::to).orElse(0);
            if (name > 0
                    && name < document.sentenceOf(at).to()
                    && mentions.isCapital(name)
                    && mentions.isFree(name)
                    && !lexicon.posts().holdsWord(mentions.key(name))
                    && !mentions.is(name, "not-a-name", "title", "rank")) {
                String written = document.token(name).text();
                NamedEntity person = new NamedEntity(EntityLexicon.id(written), "Person", written);
                unknown.putIfAbsent(
                        post.get().meaning().name(),
                        new Bearer(person, at, document.sentenceOf(at).paragraph()));
            }
        }
        return unknown;
    }

    /** The title right before a name, "Prime Minister A. B.", or before it with a country and a comma, "the Prime Minister of C, A. B.". */
    private Optional<Hit<Post>> title(EntityMentions mentions, Sentence sentence, EntityMention person) {
        Document document = mentions.document();
        int end = person.from();
        while (end > sentence.from() && mentions.is(end - 1, "rank", "title") && !mentions.is(end - 1, "determiner")) {
            end--;
        }
        for (int at = Math.max(sentence.from(), end - LONGEST); at < end; at++) {
            Optional<Hit<Post>> post = lexicon.posts().at(document, at, end);
            boolean reaches = post.isPresent()
                    && (post.get().to() == end
                            || (document.token(end - 1).is(",")
                                    && (post.get().to() == end - 1
                                            || document.key(post.get().to()).equals("of"))));
            if (reaches) {
                return isHeld(document, at) ? post : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isHeld(Document document, int at) {
        int before = document.key(at - 1).equals("-") && document.key(at - 2).equals("ex") ? at - 2 : at - 1;
        return !lexicon.words().is(document.key(before), "former", "at-the-time", "designate");
    }

    /** Whether an article or form of address stands before, or "and" after another title: "the President and Prime Minister". */
    private static boolean isLed(EntityMentions mentions, Sentence sentence, int at) {
        String before = at > sentence.from() ? mentions.key(at - 1) : "";
        return (mentions.lexicon().words().is(before, "title-leading") && !isOffice(mentions, at - 2))
                || (before.equals("and")
                        && mentions.isCapital(at)
                        && mentions.ends(at - 1, mention -> mention.isPerson() && mention.form() == Form.NOMINAL));
    }

    /** "Special Assistant to the President", "Office of the Secretary": an office, whoever holds it. */
    private static boolean isOffice(EntityMentions mentions, int at) {
        return mentions.key(at).matches("to|of") && mentions.isCapital(at - 1) && mentions.isFree(at - 1);
    }

    private Optional<EntityMention> mention(
            EntityMentions mentions, Sentence sentence, int at, Map<String, List<Bearer>> bearers) {
        Optional<Hit<Post>> post = lexicon.posts().at(mentions.document(), at, sentence.to());
        String name = post.map(hit -> hit.meaning().name())
                .filter(bearers::containsKey)
                .orElse(isHead(mentions.key(at)) ? mentions.key(at) : "");
        int end = post.map(Hit::to).orElse(at + 1);
        if (!bearers.containsKey(name) || isLonger(mentions, sentence, end)) {
            return Optional.empty();
        }
        boolean addressed = mentions.is(at - 1, "address");
        return bearer(bearers.getOrDefault(name, List.of()), at, sentence.paragraph())
                .filter(person ->
                        mentions.all().stream().anyMatch(known -> known.entity().equals(person)))
                .map(person -> new EntityMention(addressed ? at - 1 : at, end, person, Form.NOMINAL));
    }

    /** Whether the title goes on to a name, a country or another noun. */
    private static boolean isLonger(EntityMentions mentions, Sentence sentence, int end) {
        if (end >= sentence.to()) {
            return false;
        }
        String next = mentions.key(end);
        return mentions.isCapital(end)
                || !mentions.isFree(end)
                || mentions.is(end, "designate")
                || next.matches("of|for|-|to|who|whose|in|at")
                || (next.equals(",") && mentions.isCapital(end + 1))
                || (mentions.token(end).isWord()
                        && mentions.lexicon().words().mayBeNoun(next)
                        && !mentions.is(end, "loose", "he"));
    }

    /** The one who bears a title; of several the one whom the paragraph names last before, if it names one. */
    private static Optional<NamedEntity> bearer(List<Bearer> bearers, int at, int paragraph) {
        return only(bearers, bearer -> bearer.at() < at)
                .or(() -> only(bearers, bearer -> bearer.at() < at && bearer.paragraph() == paragraph));
    }

    private static Optional<NamedEntity> only(List<Bearer> bearers, Predicate<Bearer> condition) {
        List<NamedEntity> people = bearers.stream()
                .filter(condition)
                .map(Bearer::person)
                .distinct()
                .toList();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
}
