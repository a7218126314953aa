package io.plumbline.icons;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class BoundariesTest {

    @Test
    void iconsKnowNothingButTheGraphicsOfJavaFx() {
        var icons =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.plumbline.icons");

        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "",
                        "java..",
                        "org.jspecify..",
                        "io.plumbline.icons..",
                        "javafx.beans..",
                        "javafx.collections..",
                        "javafx.geometry..",
                        "javafx.scene",
                        "javafx.scene.canvas..",
                        "javafx.scene.image..",
                        "javafx.scene.paint..",
                        "javafx.scene.shape..",
                        "javafx.scene.transform..")
                .allowEmptyShould(true)
                .check(icons);
    }
}
