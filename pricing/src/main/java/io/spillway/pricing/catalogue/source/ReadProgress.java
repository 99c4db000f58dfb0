package io.spillway.pricing.catalogue.source;

/** How far reading is, and whether the user has had enough. Called from the reading thread. */
public interface ReadProgress {

    /** Nobody watches and nobody cancels. */
    ReadProgress NONE = new ReadProgress() {
        @Override
        public void at(long done, long total, String text) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Reading got this far.
     *
     * @param done requests answered or bytes read, rising
     * @param total of the same kind; 0 while it is not known
     * @param text what is being read, for people
     */
    void at(long done, long total, String text);

    /** Whether to stop; asked often. */
    boolean isCancelled();

    /** Throws when cancelled or when the thread was interrupted. */
    default void check() throws InterruptedException {
        if (Thread.interrupted() || isCancelled()) {
            throw new InterruptedException("reading prices was cancelled");
        }
    }
}
