package org.w3id.diwan.article.format;

/** A file of which no article can be read. The message says why, without a full stop. */
public final class UnreadableArticle extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    public UnreadableArticle(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A short stable name such as {@code empty-file}. */
    public String code() {
        return code;
    }
}
