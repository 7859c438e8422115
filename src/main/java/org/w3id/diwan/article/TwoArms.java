package org.w3id.diwan.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.diwan.article.parse.Parse;
import org.w3id.diwan.article.parse.SentenceParser;
import org.w3id.diwan.model.Problem;

/** Reads relations by patterns and, where there is a parser, by dependencies too. */
final class TwoArms {
    private final Relations patterns;
    private final Dependencies dependencies;
    private final Optional<SentenceParser> parser;

    TwoArms(Relations patterns, Dependencies dependencies, Optional<SentenceParser> parser) {
        this.patterns = patterns;
        this.dependencies = dependencies;
        this.parser = parser;
    }

    /** The relations of a document; problems are added for what the parser was not given. */
    List<Draft> find(Notes notes, Times times, String name, List<Problem> problems) {
        List<Draft> found = patterns.find(notes, times);
        return parser.map(each -> Agreement.of(notes.document(), found, parsed(each, notes, times, name, problems)))
                .orElse(found);
    }

    private List<Draft> parsed(SentenceParser with, Notes notes, Times times, String name, List<Problem> problems) {
        List<Sentence> sentences = notes.document().sentences().stream()
                .filter(sentence -> dependencies.isWorthParsing(notes, sentence))
                .toList();
        List<Masked> masked =
                sentences.stream().map(sentence -> Masked.of(notes, sentence)).toList();
        List<Parse> parses = with.parse(masked.stream().map(Masked::words).toList());
        List<Draft> drafts = new ArrayList<>();
        for (int each = 0; each < sentences.size(); each++) {
            drafts.addAll(dependencies.find(notes, times, sentences.get(each), masked.get(each), parses.get(each)));
        }
        long skipped = parses.stream().filter(parse -> parse.size() == 0).count();
        if (skipped > 0) {
            problems.add(Problem.warning(
                    "sentence-not-parsed",
                    Problem.Location.of(name),
                    skipped + (skipped == 1 ? " sentence was" : " sentences were")
                            + " too long or too odd for the parser; patterns alone read "
                            + (skipped == 1 ? "it" : "them")));
        }
        return drafts;
    }
}
