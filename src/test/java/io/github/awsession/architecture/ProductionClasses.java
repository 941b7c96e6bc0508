package io.github.awsession.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Holds the classes that the architecture tests check; the classes are read once for all tests. */
final class ProductionClasses {
    static final String ROOT = "io.github.awsession";
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    private ProductionClasses() {}

    /** Returns a pattern that matches a package and its sub-packages. */
    static String pattern(String name) {
        return ROOT + "." + name + "..";
    }
}
