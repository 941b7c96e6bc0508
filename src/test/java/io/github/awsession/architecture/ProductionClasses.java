package io.github.awsession.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the rules look at; read once for all of them. */
final class ProductionClasses {
    static final String ROOT = "io.github.awsession";
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    private ProductionClasses() {}

    /** The pattern of a package and those inside it. */
    static String pattern(String name) {
        return ROOT + "." + name + "..";
    }
}
