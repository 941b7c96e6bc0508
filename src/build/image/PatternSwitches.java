import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts {@code instanceof} tests for pattern switches over types, which the JVM would write a class
 * for.
 */
final class PatternSwitches implements ClassRewriter {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    @Override
    public boolean concerns(String file) {
        return file.startsWith("io/github/awsession/") && file.endsWith(".class");
    }

    @Override
    public byte[] rewrite(ClassFile context, ClassModel given) {
        List<InvokeDynamicInstruction> sites = new ArrayList<>();
        CodeTransform calls =
                (builder, element) -> {
                    if (element instanceof InvokeDynamicInstruction site && isTypeSwitch(site)) {
                        call(builder, given, name(sites.size()), site.typeSymbol());
                        sites.add(site);
                    } else {
                        builder.with(element);
                    }
                };
        ClassTransform whole =
                ClassTransform.transformingMethodBodies(calls)
                        .andThen(
                                ClassTransform.endHandler(
                                        builder -> {
                                            for (int index = 0; index < sites.size(); index++) {
                                                addTests(builder, name(index), sites.get(index));
                                            }
                                        }));
        return context.transformClass(given, whole);
    }

    private static String name(int index) {
        return "typeSwitch$" + index;
    }

    private static boolean isTypeSwitch(InvokeDynamicInstruction site) {
        return site.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && site.bootstrapMethod().methodName().equals("typeSwitch")
                && site.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
    }

    private static void call(
            CodeBuilder builder, ClassModel owner, String name, MethodTypeDesc type) {
        builder.invokestatic(
                owner.thisClass().asSymbol(), name, type, owner.flags().has(AccessFlag.INTERFACE));
    }

    /** A method from a value and the first label to try to the number of the label that fits. */
    private static void addTests(ClassBuilder builder, String name, InvokeDynamicInstruction site) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(
                name, site.typeSymbol(), flags, code -> tests(code, site.bootstrapArgs()));
    }

    private static void tests(CodeBuilder code, List<?> labels) {
        code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
        for (int index = 0; index < labels.size(); index++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(index).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(index)).ifeq(next);
            code.loadConstant(index).ireturn();
            code.labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }
}
