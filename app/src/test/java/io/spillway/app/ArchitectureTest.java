package io.spillway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps the architecture's rules, and each rule finds the violation planted for it. */
final class ArchitectureTest {
    private static final String PLANTED_ROOT = "io.spillway.app.planted";

    private static JavaClasses program;
    private static JavaClasses planted;

    @BeforeAll
    static void importClasses() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.spillway");
        planted = new ClassFileImporter().importPackages(PLANTED_ROOT);
    }

    @TestFactory
    Stream<DynamicTest> theProgramKeepsEveryRule() {
        return new ArchitectureRules("io.spillway")
                .all().stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(program)));
    }

    @Test
    void everyModuleIsChecked() {
        assertThat(program.stream().map(type -> type.getPackageName().split("\\.")[2]))
                .containsAll(ArchitectureRules.MODULES);
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsThePlantedViolation() {
        var rules = new ArchitectureRules(PLANTED_ROOT);
        Map<ArchRule, String> violators =
                new TreeMap<>((a, b) -> a.getDescription().compareTo(b.getDescription()));
        violators.put(rules.modulesPointOneWay(), "PricesFromTheModel");
        violators.put(rules.javaFxOnlyInTheWindow(), "JavaFxOutsideTheWindow");
        violators.put(rules.nothingButTheStartKnowsTheWindow(), "CommandThatKnowsTheWindow");
        violators.put(rules.jacksonOnlyWhereFilesAndWireFormatsAre(), "JacksonOutsideAFile");
        violators.put(rules.workbookLibraryOnlyInTheWorkbook(), "WorkbookLibraryInACommand");
        violators.put(rules.awsSdkOnlyInItsPriceSource(), "AwsSdkOutsideItsSource");
        violators.put(rules.noPackageCycles(), "CycleStart");
        assertThat(violators.keySet().stream().map(ArchRule::getDescription))
                .containsExactlyInAnyOrderElementsOf(
                        rules.all().stream().map(ArchRule::getDescription).toList());
        return violators.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getValue(),
                        () -> assertThat(entry.getKey()
                                        .evaluate(planted)
                                        .getFailureReport()
                                        .getDetails())
                                .anyMatch(detail -> detail.contains(entry.getValue()))));
    }

    @Test
    void theSameKindOfClassWhereItMayBeIsNoViolation() {
        var rules = new ArchitectureRules(PLANTED_ROOT);
        assertThat(rules.all().stream()
                        .flatMap(rule -> rule.evaluate(planted).getFailureReport().getDetails().stream()))
                .noneMatch(detail -> detail.startsWith("Class <" + PLANTED_ROOT + ".app.ui.")
                        || detail.contains(".file.JacksonInAFile"));
    }
}
