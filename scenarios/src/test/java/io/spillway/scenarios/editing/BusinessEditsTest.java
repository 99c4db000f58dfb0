package io.spillway.scenarios.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillway.model.file.JsonNumber;
import io.spillway.model.file.JsonObject;
import io.spillway.model.file.JsonReader;
import io.spillway.scenarios.workspace.BusinessFigures;
import io.spillway.scenarios.workspace.Company;
import io.spillway.scenarios.workspace.Workspace;
import io.spillway.scenarios.workspace.file.WorkspaceFile;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BusinessEditsTest {
    private static final JsonObject EMPTY = json("""
            {"formatVersion": 1, "name": "New", "prices": {"snapshot": "current"},
             "baseline": {"homeRegion": "us-east-1", "components": {}}}
            """);
    private static final YearMonth MONTH = YearMonth.of(2026, 10);

    @Test
    void theFirstFigureMakesTheBusinessAndTheFileCanBeRead() {
        Workspace workspace = WorkspaceFile.bind(BusinessEdits.set(EMPTY, "revenueUsdPerMonth", 100))
                .orThrow();

        assertThat(workspace.business()).isEqualTo(new BusinessFigures(100, 0, null));
    }

    @Test
    void settingWhatIsThereChangesNothing() {
        JsonObject once = BusinessEdits.set(EMPTY, "revenueUsdPerMonth", 100);

        assertThat(BusinessEdits.set(once, "revenueUsdPerMonth", 100)).isSameAs(once);
    }

    @Test
    void companiesAreAddedChangedAndRemoved() {
        JsonObject two =
                BusinessEdits.addCompany(BusinessEdits.addCompany(EMPTY, "Example", 12, 0.75), "Example", 5, -0.1);

        assertThat(companies(two))
                .isEqualTo(Map.of(
                        "example", new Company("Example", 12, 0.75, null),
                        "example-2", new Company("Example", 5, -0.1, null)));
        JsonObject changed = BusinessEdits.setCompany(two, "example", "grossMargin", JsonNumber.of(0.8));
        assertThat(companies(changed)).containsEntry("example", new Company("Example", 12, 0.8, null));
        JsonObject none = BusinessEdits.removeCompany(BusinessEdits.removeCompany(two, "example"), "example-2");
        assertThat(TreePath.of("business", "companies").in(none)).isNull();
    }

    @Test
    void aBillIsTypedServiceByServiceAndTakenBack() {
        JsonObject typed = BusinessEdits.setBilled(BusinessEdits.addMonth(EMPTY, MONTH), MONTH, "AmazonEC2", 1234.5);

        assertThat(WorkspaceFile.bind(typed).orThrow().actuals()).isEqualTo(Map.of(MONTH, Map.of("AmazonEC2", 1234.5)));
        JsonObject without = BusinessEdits.setBilled(typed, MONTH, "AmazonEC2", null);
        assertThat(WorkspaceFile.bind(without).orThrow().actuals()).isEqualTo(Map.of(MONTH, Map.of()));
        assertThat(TreePath.of("actuals").in(BusinessEdits.removeMonth(typed, MONTH)))
                .isNull();
    }

    private static Map<String, Company> companies(JsonObject document) {
        return Objects.requireNonNull(WorkspaceFile.bind(document).orThrow().business())
                .companies();
    }

    private static JsonObject json(String text) {
        return (JsonObject)
                JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "test").orThrow();
    }
}
