package org.w3id.diwan.article.relation;

import java.util.stream.IntStream;
import org.w3id.diwan.article.clause.NounPhrases;
import org.w3id.diwan.article.entity.EntityMention;
import org.w3id.diwan.article.entity.SentenceScope;
import org.w3id.diwan.article.lexicon.Countries;
import org.w3id.diwan.article.lexicon.EntityLexicon;
import org.w3id.diwan.article.lexicon.Lexicon;
import org.w3id.diwan.article.lexicon.RelationMarks;
import org.w3id.diwan.article.text.Document.Sentence;
import org.w3id.diwan.model.Modality;

/** What a frame matches and the sentence does not say: a list taken for a place, an owner for what is owned, a call for a meeting. */
final class RelationExclusions {
    private final EntityLexicon entities;
    private final RelationMarks relations;

    RelationExclusions(Lexicon lexicon) {
        entities = lexicon.entities();
        relations = lexicon.relations();
    }

    /** Whether two ends of a match stand in no such relation. */
    boolean cover(FrameMatch match, Modality mode, EntityMention subject, EntityMention object) {
        return isPart(match, subject)
                || isPart(match, object)
                || isForbidden(match, subject, object)
                || (mode != Modality.DENIED && isAlternative(match.scope(), object));
    }

    /** Whether the frame ends with a mention that only describes another noun, "met Pentagon staff". */
    private boolean isPart(FrameMatch match, EntityMention mention) {
        return match.end() == mention.to()
                && !mention.isPlace()
                && !mention.isAttributive()
                && !relations.mayBePart(match.frame().relation(), NounPhrases.describedBy(match.scope(), mention));
    }

    private boolean isForbidden(FrameMatch match, EntityMention subject, EntityMention object) {
        SentenceScope scope = match.scope();
        Frame frame = match.frame();
        String relation = frame.relation();
        boolean possessor = (scope.isPossessive(object.to()) && entities.isSymmetric(relation))
                || (relations.has("undivided", relation)
                        && match.end() == subject.to()
                        && scope.isPossessive(subject.to()));
        boolean listed = frame.has("adjacent")
                && (isCountry(scope, subject) || isList(scope, subject, object))
                && !lies(scope, subject, object);
        return possessor
                || listed
                || (relations.has("containment", relation) && isElsewhere(match, subject, object))
                || (frame.kind(0) == Frame.Kind.TOGETHER && subject.from() >= object.from())
                || (frame.has("site") && isCountry(scope, object))
                || (relations.has("unharmed", relation) && isHarmed(scope, subject))
                || (relations.has("present", relation) && isDistant(scope, match.trigger()))
                || isMisread(match)
                || isWithOthers(match);
    }

    /** A place of another country, or "Baghdad, Anbar": a capital before a province is one of a list. */
    private static boolean isElsewhere(FrameMatch match, EntityMention place, EntityMention around) {
        Countries countries = match.scope().mentions().lexicon().countries();
        boolean province = countries.of(around.entity().id()).isEmpty();
        return countries.liesElsewhere(place.entity(), around.entity())
                || (match.frame().has("adjacent")
                        && province
                        && countries.meant(place.entity()).isPresent());
    }

    /** "hit out at", "found B innocent", and "before agreeing" behind two names: words that say something else. */
    private static boolean isMisread(FrameMatch match) {
        SentenceScope scope = match.scope();
        int at = match.trigger();
        String key = scope.key(at);
        boolean out = scope.key(at + 1).equals("out") && scope.key(at + 2).equals("at");
        boolean found = key.equals("found") && !scope.key(at - 1).matches("to|help|helped");
        boolean gerund = match.frame().kind(0) == Frame.Kind.TOGETHER
                && scope.words().isGerund(key)
                && !scope.is(at - 1, "auxiliary", "adverb");
        return out || found || gerund;
    }

    /** "A and B met C": A and B need not have met each other. "A and B met C and D, respectively": who met whom is not read. */
    private static boolean isWithOthers(FrameMatch match) {
        SentenceScope scope = match.scope();
        if (match.frame().kind(0) != Frame.Kind.TOGETHER) {
            return match.subjects().size() > 1
                    && scope.any(scope.from(), scope.to(), at -> scope.key(at).equals("respectively"));
        }
        int at = match.end();
        for (int steps = 0; steps < 3 && at < scope.to(); steps++) {
            at = FrameGaps.afterAdjunct(scope, at);
        }
        boolean meeting = scope.key(match.trigger()).matches("meet|meets|met|meeting");
        return scope.key(at).equals("with") || (meeting && isObject(scope, at));
    }

    private static boolean isObject(SentenceScope scope, int at) {
        return NounPhrases.startingAt(scope, at).filter(each -> !each.isPlace()).isPresent()
                || (scope.words().mayBeNoun(scope.key(at)) && scope.token(at).isWord() && !scope.is(at, "loose"))
                || (scope.is(at, "determiner") && !scope.is(at, "beside-dates"));
    }

    /** "attacked A or B": which of them is left open. */
    private static boolean isAlternative(SentenceScope scope, EntityMention object) {
        return scope.key(object.to()).equals("or")
                || scope.key(object.from() - 1).equals("or");
    }

    /** "Baghdad, Erbil, and Anbar" lists places; "Erbil, Kurdistan Region," says where one lies. */
    private static boolean isList(SentenceScope scope, EntityMention subject, EntityMention object) {
        int next = object.to() + 1;
        boolean more = scope.key(object.to()).equals("and")
                || (scope.key(object.to()).equals(",")
                        && (scope.key(next).equals("and")
                                || scope.beginningAt(next).isPresent()));
        return more
                || isHeadline(scope)
                || !scope.key(subject.to()).equals(",")
                || scope.key(subject.from() - 1).matches("and|,")
                || subject.to() + 1 != object.from();
    }

    /** "in Nairobi, Kenya, and Kampala, Uganda". */
    private static boolean lies(SentenceScope scope, EntityMention place, EntityMention country) {
        return place.to() + 1 == country.from()
                && scope.mentions().lexicon().countries().lies(place.entity(), country.entity());
    }

    /** In a headline a comma stands for "and": "Strikes in A, B". */
    private static boolean isHeadline(SentenceScope scope) {
        return scope.sentence().paragraph()
                        == scope.document().sentences().get(0).paragraph()
                && scope.document().sentences().size() > 1
                && !scope.token(scope.to() - 1).text().matches("[.!?”\"]");
    }

    private static boolean isCountry(SentenceScope scope, EntityMention mention) {
        return scope.mentions().lexicon().countries().of(mention.entity().id()).isPresent();
    }

    private static boolean isHarmed(SentenceScope scope, EntityMention subject) {
        return scope.back(subject.from() - 1, 4, at -> scope.is(at, "harming")) >= 0;
    }

    /** Whether what a word of a sentence says was said over a distance. */
    private static boolean isDistant(SentenceScope scope, int trigger) {
        if (isCalled(scope, scope.sentence())) {
            return true;
        }
        Sentence headline = scope.document().sentences().get(0);
        return !scope.is(trigger, "meeting-word") && isCalled(scope, headline);
    }

    private static boolean isCalled(SentenceScope scope, Sentence sentence) {
        return IntStream.range(sentence.from(), sentence.to())
                .anyMatch(at -> scope.is(at, "remote")
                        || (scope.key(at).matches("calls?")
                                && at > sentence.from()
                                && (scope.is(at - 1, "determiner")
                                        || scope.key(at - 1).equals("s"))));
    }
}
