package io.spillway.app.platform;

/** The families whose conventions differ. */
public enum OperatingSystem {
    /** Linux and other systems that follow the XDG Base Directory Specification. */
    LINUX,
    MAC,
    WINDOWS;

    /** The one that this process runs on. */
    public static OperatingSystem ofThisProcess() {
        return of(System.getProperty("os.name", ""));
    }

    /** @param name value of the system property {@code os.name} */
    static OperatingSystem of(String name) {
        if (name.startsWith("Windows")) {
            return WINDOWS;
        }
        return name.startsWith("Mac") ? MAC : LINUX;
    }
}
