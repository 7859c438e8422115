package org.w3id.diwan.serve.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.diwan.model.reading.RefusedProposal;

/** Reads the line of a refused proposal back into the fields of a form, as far as its words are known. */
final class ProposedFields {
    private static final Pattern PARTS = Pattern.compile(" \\| ");
    private static final Pattern MODE = Pattern.compile("(?s), (proposed|denied)(?=$|, says )");
    private static final String SAYS = ", says ";

    private ProposedFields() {}

    /**
     * The fields of {@code subject | relation | object} with its mode and sayer, or of {@code speaker | act}.
     *
     * @param known how a field shows whom some words name
     * @param text the article, in which the quote is looked for
     */
    static Map<String, String> of(RefusedProposal proposal, UnaryOperator<String> known, Optional<String> text) {
        List<String> parts = PARTS.splitAsStream(proposal.line()).toList();
        String last = parts.get(parts.size() - 1);
        Map<String, String> values = new HashMap<>(Map.of("when", ""));
        values.put(
                "at",
                text.flatMap(all -> QuotePlace.find(proposal.quote(), all))
                        .map(at -> at.begin() + "-" + at.end())
                        .orElse(""));
        if (parts.size() == 2) {
            values.putAll(Map.of("speaker", known.apply(parts.get(0)), "addressee", "", "act", last));
            return values;
        }
        int says = last.lastIndexOf(SAYS);
        Matcher mode = MODE.matcher(last);
        boolean hasMode = mode.find();
        int end = hasMode ? mode.start() : says < 0 ? last.length() : says;
        values.put("saidBy", says < 0 ? "" : known.apply(last.substring(says + SAYS.length())));
        values.put("modality", hasMode ? mode.group(1) : "actual");
        values.put("subject", known.apply(parts.get(0)));
        values.put("relation", parts.size() == 3 ? parts.get(1) : "");
        values.put("object", parts.size() == 3 ? known.apply(last.substring(0, end)) : "");
        return values;
    }
}
