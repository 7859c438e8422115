package org.w3id.diwan.names.match;

/** How a written name differs from the name it matched, and what the difference costs of the score's 100. */
public enum Reason {
    /** Letter by letter the same. */
    EXACT(0),
    /** Case, accents, apostrophes, hyphens, letter variants of the Arabic script, or small words such as "the" and "of". */
    FOLDED(2),
    /** It matched a short form such as HMC; written in lower case it costs more. */
    ACRONYM(3),
    /** A title or rank was set aside: "Maj. Gen.", "Prime Minister". */
    TITLE_STRIPPED(3),
    /** Another word for the same: Defence and Defense, Province and Governorate, U.S. and United States. */
    WORD_VARIANT(4),
    /** An adjective of a country for its name: Iraqi for Iraq. */
    DEMONYM(4),
    /** A middle initial or a suffix such as III more or less. */
    INITIAL(4),
    /** Written together or apart: Airbase, Air Base. */
    SPACING(5),
    /** The same words in another order. */
    WORD_ORDER(6),
    /** More words, all of them known of the entity: "Erbil, Iraq". */
    QUALIFIED(6),
    /** Another spelling of the same sounds: Muhammad and Mohamed, al-Sudani and Sudani. */
    TRANSLITERATION_VARIANT(6),
    /** The same sounds as another language or script writes them: Barsani, Şiya, Масрур. */
    PRONUNCIATION(8),
    /** A general word more, which says what sort of thing it is: "the Kataib Hezbollah group". */
    GENERAL_WORD(8),
    /** A short form of the given name: Pat for Patrick. */
    NICKNAME(8),
    /** A name that a source used for it in passing, not one it is registered with; one word alone costs more. */
    REPORTED(12),
    /** A small typing error. */
    TYPO(14),
    /** A middle name more or less. */
    MIDDLE_NAME(14),
    /** The surname alone; costs more unless a person is asked for. */
    SURNAME(17),
    /** The sounds agree with a script that leaves short vowels out. */
    CROSS_SCRIPT(22),
    /** Much of it agrees, and no rule explains the rest: never certain. */
    RESEMBLANCE(26),
    /** The beginning of the name: only when suggesting. */
    PREFIX(25),
    /** NameTokens of the name are missing. */
    TOKEN_SUBSET(30);

    private final int cost;

    Reason(int cost) {
        this.cost = cost;
    }

    int cost() {
        return cost;
    }
}
