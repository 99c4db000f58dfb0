package io.spillway.app.report;

/** A file format has no room for what is to be written. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public TooLargeException(String problem, String remedy) {
        super(problem + "; " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    /** What is too large, where, and how large it may be. */
    public String problem() {
        return problem;
    }

    /** What a person can do about it. */
    public String remedy() {
        return remedy;
    }
}
