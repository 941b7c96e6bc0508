package io.github.awsession.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;

import org.junit.jupiter.api.Test;

import java.util.Set;

/**
 * Checks that only {@code environment} and {@code Main} use the streams, variables, exit and clock
 * of the process.
 */
class OutsideWorldTest {
    private static final Set<String> FORBIDDEN =
            Set.of(
                    "java.lang.System.in",
                    "java.lang.System.out",
                    "java.lang.System.err",
                    "java.lang.System.console",
                    "java.lang.System.exit",
                    "java.lang.System.getenv",
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.lang.Runtime.exit",
                    "java.lang.Runtime.halt",
                    "java.time.Clock.system",
                    "java.time.Clock.systemDefaultZone",
                    "java.time.Clock.systemUTC",
                    "java.time.InstantSource.system");

    @Test
    void isReachedThroughTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ProductionClasses.pattern("environment"))
                .and()
                .doNotHaveFullyQualifiedName(ProductionClasses.ROOT + ".Main")
                .should(
                        accessTargetWhere(
                                DescribedPredicate.<JavaAccess<?>>describe(
                                        "is the outside world", OutsideWorldTest::isOutside)))
                .allowEmptyShould(true)
                .check(ProductionClasses.ALL);
    }

    private static boolean isOutside(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return FORBIDDEN.contains(owner + "." + access.getName())
                || (owner.startsWith("java.time.") && asksTheTime(access));
    }

    /**
     * Returns whether the call is {@code now()} or {@code now(zone)}, but not {@code now(clock)}.
     */
    private static boolean asksTheTime(JavaAccess<?> access) {
        return access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
