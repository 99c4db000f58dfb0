package io.spillway.scenarios.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WorkspaceSchema.text());

    /** Run with {@code -Drefresh=true} to write the file anew after a field has changed. */
    @Test
    void thePublishedSchemaIsTheOneTheFieldsDescribe() throws IOException {
        Path published = root().resolve("docs").resolve("schema").resolve(WorkspaceSchema.FILE);
        if (Boolean.getBoolean("refresh")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, WorkspaceSchema.text());
        }

        assertThat(published).content(StandardCharsets.UTF_8).isEqualTo(WorkspaceSchema.text());
    }

    @Test
    void everyBundledWorkspaceIsValid() {
        for (String id : BundledWorkspaces.list()) {
            String text = new String(BundledWorkspaces.bytes(id), StandardCharsets.UTF_8);

            assertThat(errors(text)).as(id).isEmpty();
            assertThat(BundledWorkspaces.open(id).findings()).as(id).isEmpty();
        }
    }

    @Test
    void aWorkspaceThatUsesEveryPartIsValid() {
        assertThat(errors(Workspaces.SOUND)).isEmpty();
    }

    /** What the reader refuses field by field, the schema refuses too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "formatVersion": 1,                 | "formatVersion": 2,
                    "name": "Small",                    | "name": " ",
                    "name": "Small",                    |
                    "description":                      | "descripton":
                    "messagesPerSecond": 200000         | "messagesPerSecond": -1
                    "messagesPerSecond": 200000         | "messagesPerSecond": "many"
                    "kind": "host-group"                | "kind": "hostgroup"
                    "homeRegion": "us-west-2"           | "homeRegion": "Oregon"
                    "status": "in-progress"             | "status": "begun"
                    "due": "2019-01-31"                 | "due": "2019-13-31"
                    "termYears": 1                      | "termYears": 1.5
                    "type": "savings-plan"              | "type": "saving-plan"
                    "2018-11": {"AmazonEC2": 50000.25}  | "November": {"AmazonEC2": 50000.25}
                    "go": {                             | "Go!": {
                    """)
    void whatTheReaderRefusesIsNotValid(String sound, String broken) {
        String text = Workspaces.SOUND.replace(sound, broken == null ? "" : broken);

        assertThat(text).isNotEqualTo(Workspaces.SOUND);
        assertThat(errors(text)).isNotEmpty();
        assertThat(Workspaces.read(text).hasErrors()).isTrue();
    }

    private static List<Error> errors(String workspace) {
        return SCHEMA.validate(workspace, InputFormat.JSON);
    }

    /** Maven runs tests in the module's directory, an IDE may run them in the root. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md")) ? here : here.resolveSibling("");
    }
}
