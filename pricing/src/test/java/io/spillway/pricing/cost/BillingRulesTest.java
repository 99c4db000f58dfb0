package io.spillway.pricing.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule of docs/billing-rules.md names a class and a test that exist. */
class BillingRulesTest {
    private static final Pattern ROW = Pattern.compile("^\\|.*\\| `(\\w+)` \\| `(\\w+)\\.(\\w+)` \\|$");
    private static final String PACKAGE = "java/io/spillway/pricing/cost/";

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/billing-rules.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new AssertionError("docs/billing-rules.md is not above the working folder");
            }
            folder = parent;
        }
        return folder;
    }

    @Test
    void everyRuleNamesAClassAndATest() throws IOException {
        Path root = root();
        List<String> missing = new ArrayList<>();
        int rules = 0;
        for (String line : Files.readAllLines(root.resolve("docs/billing-rules.md"))) {
            boolean head = line.startsWith("| rule") || line.startsWith("|---");
            if (!line.startsWith("|") || head) {
                continue;
            }
            Matcher row = ROW.matcher(line);
            rules++;
            if (!row.matches()) {
                missing.add("no class and test in: " + line);
                continue;
            }
            Path source = root.resolve("pricing/src/main/" + PACKAGE + row.group(1) + ".java");
            Path test = root.resolve("pricing/src/test/" + PACKAGE + row.group(2) + ".java");
            if (!Files.exists(source)) {
                missing.add(row.group(1));
            }
            if (!Files.exists(test) || !Files.readString(test).contains(" " + row.group(3) + "(")) {
                missing.add(row.group(2) + "." + row.group(3));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(rules).isGreaterThan(40);
    }
}
