package org.w3id.diwan.serve.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether claims of one relation do not agree: one denies what another says, or two give different figures for the same thing. */
final class Disagreement {
    private Disagreement() {}

    static boolean among(List<ThingPage.ClaimRow> claims) {
        return denied(claims) || differentFigures(claims);
    }

    private static boolean denied(List<ThingPage.ClaimRow> claims) {
        Set<String> said = new HashSet<>();
        Set<String> denied = new HashSet<>();
        claims.forEach(claim -> (claim.modality().equals("Denied") ? denied : said)
                .add(claim.subject().text() + "\n" + claim.object().text()));
        said.retainAll(denied);
        return !said.isEmpty();
    }

    /** A figure's text begins with a hedge and its number; what follows is the unit and the place it holds for. */
    private static boolean differentFigures(List<ThingPage.ClaimRow> claims) {
        Map<String, String> numbers = new HashMap<>();
        for (ThingPage.ClaimRow claim : claims) {
            String figure = claim.object().text();
            int unit = figure.indexOf('\u00a0');
            if (unit > 0) {
                String counted = claim.subject().text() + figure.substring(unit);
                String earlier = numbers.putIfAbsent(counted, figure.substring(0, unit));
                if (earlier != null && !earlier.equals(figure.substring(0, unit))) {
                    return true;
                }
            }
        }
        return false;
    }
}
