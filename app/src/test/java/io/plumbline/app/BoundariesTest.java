package io.plumbline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    private static final JavaClasses APP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                    .importPackages("io.plumbline.app");

    @Test
    void aCommandLoadsNoJavaFx() {
        noClasses()
                .that()
                .resideInAPackage("io.plumbline.app.cli..")
                .or()
                .haveFullyQualifiedName(Main.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "jfx..", "org.controlsfx..", "atlantafx..")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void commandsReachNoPartOfTheWindowByItsClass() {
        classes()
                .that()
                .resideInAPackage("io.plumbline.app.cli..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "",
                        "java..",
                        "org.jspecify..",
                        "picocli..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "io.plumbline.model..",
                        "io.plumbline.export..",
                        "io.plumbline.app",
                        "io.plumbline.app.cli..")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void nothingDependsOnMain() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(Main.class.getName())
                .check(APP);
    }

    @Test
    void oneDockKnowsNoOther() {
        slices().assignedFrom(docks())
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void aViewModelHasNoControls() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene.control..", "javafx.fxml..", "jfx..")
                .allowEmptyShould(true)
                .check(APP);
    }

    private static SliceAssignment docks() {
        var docks =
                Set.of(
                        "inspector",
                        "problems",
                        "yaml",
                        "plan",
                        "audit",
                        "simulation",
                        "palette",
                        "outline");
        return new SliceAssignment() {
            @Override
            public String getDescription() {
                return "docks";
            }

            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                var below = type.getPackageName().replaceFirst("^io\\.plumbline\\.app\\.?", "");
                var dock = below.replaceFirst("\\..*", "");
                return docks.contains(dock) ? SliceIdentifier.of(dock) : SliceIdentifier.ignore();
            }
        };
    }
}
