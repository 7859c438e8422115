package org.w3id.diwan.serve.reconcile;

import java.util.List;
import java.util.Map;

/**
 * What the service can do, on the wire of the draft of version 1.0.
 *
 * @see <a href="https://reconciliation-api.github.io/specs/1.0-draft/#service-manifest">1.0-draft, service manifest</a>
 */
record DraftManifest(
        List<String> versions,
        String name,
        String documentation,
        String lang,
        String dir,
        List<Term> defaultTypes,
        Map<String, String> view,
        Map<String, Integer> preview,
        Map<String, Boolean> suggest,
        Extend extend,
        int batchSize,
        boolean standardizedScore) {
    /** What of data extension there is. */
    record Extend(boolean proposeProperties, List<Setting> propertySettings) {}

    static DraftManifest at(String host, Wanted wanted) {
        return new DraftManifest(
                Protocol.versions(),
                Manifest.NAME,
                Manifest.DOCUMENTATION,
                "en",
                "ltr",
                List.of(Term.of("Entity", new Label("entity", "en"), wanted)),
                Map.of("url", host + "/id/{id}"),
                Map.of("width", Manifest.WIDTH, "height", Manifest.HEIGHT),
                Map.of("entity", true, "type", true, "property", true),
                new Extend(true, Setting.all()),
                Posed.MOST,
                true);
    }
}
