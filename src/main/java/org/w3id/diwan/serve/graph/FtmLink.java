package org.w3id.diwan.serve.graph;

import java.util.Set;

/**
 * Which schema tells a relation, and which of its properties the ends are.
 *
 * @param turned whether the relation's object comes first
 */
record FtmLink(String schema, String from, String to, boolean turned) {
    private static final Set<String> LEGAL =
            Set.of("Person", FtmEntities.ORGANIZATION, FtmEntities.PUBLIC_BODY, "LegalEntity");
    private static final Set<String> ORGANIZATIONS = Set.of(FtmEntities.ORGANIZATION, FtmEntities.PUBLIC_BODY);

    static FtmLink of(String relation, String source, String target) {
        boolean legal = LEGAL.contains(source) && LEGAL.contains(target);
        if (relation.equals("holdsPost") && source.equals("Person") && target.equals("Position")) {
            return new FtmLink("Occupancy", "holder", "post", false);
        }
        if (relation.equals("memberOf") && legal && ORGANIZATIONS.contains(target)) {
            return new FtmLink("Membership", "member", "organization", false);
        }
        if (relation.equals("headedBy") && legal && ORGANIZATIONS.contains(source)) {
            return new FtmLink("Directorship", "director", "organization", true);
        }
        if (relation.equals("speaksFor") && legal) {
            return new FtmLink("Representation", "agent", "client", false);
        }
        return new FtmLink("UnknownLink", "subject", "object", false);
    }
}
