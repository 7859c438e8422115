package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3id.diwan.query.match.RankedMatch;
import org.w3id.diwan.query.ontology.AskableTerms;
import org.w3id.diwan.query.ontology.LanguageText;

/**
 * A candidate, on the wire.
 *
 * @param score from 0 to 100, see {@link org.w3id.diwan.names.Match#score()}
 * @param match whether it may be taken without a person looking
 * @param features why it is a candidate
 * @param lang the name's language; empty in version 0.2, which does not know it
 * @param dir {@code auto} where the name may run otherwise than the description; likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Candidate(
        String id,
        String name,
        String description,
        List<AnswerStyle.Term> type,
        int score,
        boolean match,
        List<Feature> features,
        String lang,
        String dir) {
    /** As it is shown in a style. */
    static Candidate of(RankedMatch match, AnswerStyle style, AskableTerms ontology) {
        LanguageText name = match.entity().name(style.orIn(match.language()).languages());
        String lang = style.told(name.language());
        return new Candidate(
                match.entity().id(),
                name.text(),
                match.entity().description(),
                style.terms(ontology, match.entity().types()),
                match.score(),
                match.certain(),
                match.features().entrySet().stream()
                        .map(feature -> Feature.of(feature.getKey(), feature.getValue(), style.isDraft()))
                        .toList(),
                lang,
                lang.isEmpty() ? "" : lang.equals("en") ? "ltr" : "auto");
    }

    /** A reason, or a number that the score was made of; the value is a boolean or a number. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Feature(String id, String name, Object value, String lang, String dir) {
        private static final Map<String, String> NAMES = Map.ofEntries(
                Map.entry("name_score", "Score of the name alone, from 0 to 100"),
                Map.entry("identifier", "Asked for by its identifier"),
                Map.entry("replaced", "Asked for by an identifier that this one replaced"),
                Map.entry("type", "Of a type asked for"),
                Map.entry("exact", "Letter by letter the same name"),
                Map.entry("folded", "The same name but for case, accents, apostrophes or small words"),
                Map.entry("acronym", "An acronym of it"),
                Map.entry("title_stripped", "A title or rank was set aside"),
                Map.entry("word_variant", "Another word for the same"),
                Map.entry("transliteration_variant", "Another spelling of the same sounds"),
                Map.entry("surname", "The surname alone"),
                Map.entry("reported", "A name that a source used in passing"),
                Map.entry("typo", "A small typing error"),
                Map.entry("cross_script", "The consonants agree across two scripts"),
                Map.entry("token_subset", "Words of the name are missing"));

        /** In English, which only the draft of version 1.0 is told. */
        static Feature of(String id, Object value, boolean isDraft) {
            String words = id.replace('_', ' ');
            String name = id.startsWith(RankedMatch.PROPERTY)
                    ? "Agrees in " + id.substring(RankedMatch.PROPERTY.length())
                    : NAMES.getOrDefault(id, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
            return new Feature(id, name, value, isDraft ? "en" : "", isDraft ? "ltr" : "");
        }
    }
}
