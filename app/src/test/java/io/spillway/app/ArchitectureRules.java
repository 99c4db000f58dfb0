package io.spillway.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/**
 * What may depend on what, for the classes below one root package. The root is a parameter so that
 * the rules can be shown to fail on classes planted below another one.
 */
final class ArchitectureRules {
    static final List<String> MODULES = List.of("model", "pricing", "scenarios", "app");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    List<ArchRule> all() {
        return List.of(
                modulesPointOneWay(),
                javaFxOnlyInTheWindow(),
                nothingButTheStartKnowsTheWindow(),
                jacksonOnlyWhereFilesAndWireFormatsAre(),
                workbookLibraryOnlyInTheWorkbook(),
                awsSdkOnlyInItsPriceSource(),
                noPackageCycles());
    }

    ArchRule modulesPointOneWay() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new DependOnlyOnEarlierModules(root, MODULES))
                .because("a module may use only the modules before it: " + String.join(" <- ", MODULES));
    }

    ArchRule javaFxOnlyInTheWindow() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".app.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "com.sun.javafx..",
                        "com.sun.glass..",
                        "atlantafx..",
                        "org.kordamp.ikonli.javafx..",
                        "org.controlsfx..")
                .because("the command line and the engine run without a screen");
    }

    /** Only the program's start, in the package {@code app} itself, may name the window. */
    ArchRule nothingButTheStartKnowsTheWindow() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".app.ui..", root + ".app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".app.ui..")
                .because("no command may load JavaFX");
    }

    ArchRule jacksonOnlyWhereFilesAndWireFormatsAre() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..file..", "..wire..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("a format is read and written in one place, and the rest knows only records");
    }

    ArchRule workbookLibraryOnlyInTheWorkbook() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".app.workbook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.dhatim..")
                .because("only the exported workbook is a spreadsheet");
    }

    ArchRule awsSdkOnlyInItsPriceSource() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".pricing.catalogue.source.aws..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .because("nothing of AWS is loaded before prices are asked for");
    }

    ArchRule noPackageCycles() {
        return slices().assignedFrom(new EachPackage(root))
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package");
    }

    private record EachPackage(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            String name = javaClass.getPackageName();
            return name.equals(root) || name.startsWith(root + ".")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package below " + root;
        }
    }
}
