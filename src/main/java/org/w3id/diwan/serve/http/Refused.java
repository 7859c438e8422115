package org.w3id.diwan.serve.http;

/** A request that is not answered as it was sent; whoever finds out throws this, and the server sends the problem. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    Refused(ProblemDetails problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** With a status of HTTP, and a sentence that says what is wrong and what to do. */
    public static Refused with(int status, String detail) {
        return new Refused(ProblemDetails.of(status, detail));
    }

    /** What the client is told. */
    public ProblemDetails problem() {
        return problem;
    }
}
