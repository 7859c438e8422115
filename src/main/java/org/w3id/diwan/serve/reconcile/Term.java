package org.w3id.diwan.serve.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.w3id.diwan.query.LanguageText;
import org.w3id.diwan.serve.TextDirection;

/**
 * A type, property or feature, on the wire.
 *
 * @param id its local name, to be put behind the manifest's schema space
 * @param name its label
 * @param description what it means; empty where that is not asked for
 * @param lang the label's language; empty in version 0.2, which does not know it
 * @param dir how the label runs; likewise
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Term(String id, String name, String description, String lang, String dir) {
    static Term of(String id, LanguageText label, boolean isDraft) {
        return isDraft && !label.language().isEmpty()
                ? new Term(id, label.text(), "", label.language(), TextDirection.ofLanguage(label.language()))
                : new Term(id, label.text(), "", "", "");
    }

    Term described(String text) {
        return new Term(id, name, text, lang, dir);
    }
}
