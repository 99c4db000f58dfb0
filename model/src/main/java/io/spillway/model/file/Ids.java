package io.spillway.model.file;

import io.spillway.model.finding.Location;
import java.util.regex.Pattern;

/** The form of ids: lower-case letters, digits and hyphens, a letter first. */
public final class Ids {

    static final String PATTERN = "^[a-z][a-z0-9-]*$";

    private static final Pattern ID = Pattern.compile(PATTERN);

    private Ids() {}

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static void check(String id, Location location, Findings findings) {
        if (!isId(id)) {
            findings.error(
                    "bad-id",
                    location,
                    "'" + JsonText.shortened(id) + "' is not an id",
                    "use lower-case letters, digits and hyphens, a letter first");
        }
    }
}
