package org.w3id.diwan.article.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the clause around an expression of time tells what was or what lies ahead. */
enum ClauseTime {
    /** "visited on Monday", and whatever is not known to lie ahead. */
    PAST,
    /** "will visit on Monday". */
    AHEAD,
    /** "was due to visit on Monday": seen from a day that is not given. */
    OPEN;

    private static final Pattern BREAK = Pattern.compile(
            "(?i)[;:“”\"()–—]|,\\s|\\b(?:that|which|who|because|although|though|but|said|says|told|announced|added|reported|confirmed|stated|wrote|according)\\b");
    private static final String BE = "(?:is|are|am|be|been|'s|’s|'re|’re)";
    private static final Pattern WAITING = Pattern.compile(
            "(?i)\\b(?:was|were|had been|had)\\s+(?:\\w+\\s+)?(?:to|due|scheduled|expected|set|planned|planning|supposed|going|slated|meant|hoping|hoped|intended|invited)\\b");
    private static final Pattern FUTURE = Pattern.compile(
            "(?i)\\b(?:will|won['’]t|shall|would|should|must|may|might|plans?|planning|intends?|hopes?|expects?|aims?|wants?|prepares?|upcoming|slated|scheduled|due|set to|going to|about to|invited?|"
                    + BE
                    + "\\s+(?:also\\s+)?(?:to|expected|likely|travell?ing|visiting|meeting|arriving|flying|leaving|heading|holding|hosting|coming|returning|planned|poised|ready)|ahead of|(?:has|have) (?:agreed|promised|vowed|pledged) to)\\b");
    private static final Pattern ACT = Pattern.compile(
            "(?i)\\w+ed\\b|\\b(?:was|were|had|met|went|came|took|held|left|flew|began|struck|hit|led)\\b");

    /** What the clause tells around a stretch of a sentence. */
    static ClauseTime at(String sentence, int begin, int end) {
        int from = 0;
        boolean fronted = true;
        Matcher before = BREAK.matcher(sentence).region(0, begin);
        while (before.find()) {
            from = before.end();
            fronted = !Character.isLetter(before.group().charAt(0));
        }
        String ahead = sentence.substring(from, begin);
        if (fronted
                && ahead.strip().split("\\s+", -1).length <= 2
                && !ACT.matcher(ahead).find()) {
            String rest = sentence.substring(end).replaceFirst("^\\s*,", "");
            Matcher after = BREAK.matcher(rest);
            ahead = ahead + " " + (after.find() ? rest.substring(0, after.start()) : rest);
        }
        return WAITING.matcher(ahead).find() ? OPEN : FUTURE.matcher(ahead).find() ? AHEAD : PAST;
    }
}
