/** The least a command can be. */
public final class OneLine {
    private OneLine() {}

    public static void main(String[] args) {
        System.out.println("one line");
    }
}
