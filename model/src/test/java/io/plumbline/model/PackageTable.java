package io.plumbline.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;

/// The packages of one module, and what each of them may use. A row may use itself, the Java
/// library, the packages and libraries that stand in its row, and the packages that those may use;
/// a library stays with the rows that name it. A row whose package does not exist yet holds by
/// itself; a package without a row does not.
public final class PackageTable {

    private final String root;
    private final List<String> everywhere = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(Set<String> packages, Set<String> libraries) {}

    private PackageTable(String root) {
        this.root = root;
        everywhere.addAll(List.of("", "java..", "javax..", "org.jspecify.."));
    }

    public static PackageTable below(String root) {
        return new PackageTable(root);
    }

    /// What every row may use, as ArchUnit writes packages: `io.plumbline.model..`.
    public PackageTable everyRowMayUse(String... libraries) {
        everywhere.addAll(List.of(libraries));
        return this;
    }

    public PackageTable row(String name, List<String> packages, String... libraries) {
        var reach = new LinkedHashSet<>(Set.of(name));
        for (var used : packages) {
            var above = rows.get(used);
            if (above == null) {
                throw new IllegalArgumentException(name + " uses " + used + ", not above it");
            }
            reach.addAll(above.packages());
        }
        rows.put(name, new Row(reach, Set.of(libraries)));
        return this;
    }

    /// One test per row, one for packages without a row, one for packages without `@NullMarked`.
    public Stream<DynamicTest> tests() {
        var classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                        .importPackages(root);
        var perRow =
                rows.keySet().stream().map(row -> test(row, usesWhatItsRowLists(row), classes));
        return Stream.concat(
                perRow,
                Stream.of(
                        test("every package has a row", everyPackageHasARow(), classes),
                        test("every package is @NullMarked", everyPackageIsNullMarked(), classes)));
    }

    private static DynamicTest test(String name, ArchRule rule, JavaClasses classes) {
        return dynamicTest(name, () -> rule.allowEmptyShould(true).check(classes));
    }

    private ArchRule usesWhatItsRowLists(String name) {
        var row = rows.getOrDefault(name, new Row(Set.of(), Set.of()));
        var allowed = new ArrayList<>(everywhere);
        allowed.addAll(row.libraries());
        row.packages().forEach(used -> allowed.add(root + "." + used + ".."));
        return classes()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private ArchRule everyPackageHasARow() {
        var known = rows.keySet().stream().map(row -> root + "." + row + "..");
        return noClasses().should().resideOutsideOfPackages(known.toArray(String[]::new));
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(
                        new ArchCondition<>("be in a @NullMarked package") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                var marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                                var message = item.getPackageName() + " is not @NullMarked";
                                events.add(new SimpleConditionEvent(item, marked, message));
                            }
                        });
    }
}
