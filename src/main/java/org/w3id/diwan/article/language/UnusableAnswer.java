package org.w3id.diwan.article.language;

/** An answer that is not what was asked for: no JSON, cut off, too long. The message says what is wrong, for the model and for people. */
final class UnusableAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final String answer;

    /** @param answer what was answered, as far as it is known */
    UnusableAnswer(String message, String answer) {
        super(message);
        this.answer = answer;
    }

    String answer() {
        return answer;
    }
}
