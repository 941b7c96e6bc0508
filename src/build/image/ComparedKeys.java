import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/**
 * Puts a class of its own for {@code Comparator.comparing}, whose serializable lambda the AOT cache
 * does not keep.
 */
final class ComparedKeys implements ClassRewriter {
    private static final ClassDesc COMPARATOR = ClassDesc.of("java.util.Comparator");
    private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
    private static final ClassDesc COMPARABLE = ClassDesc.of("java.lang.Comparable");
    private static final MethodTypeDesc APPLY =
            MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc COMPARE =
            MethodTypeDesc.of(
                    ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc OF = MethodTypeDesc.of(COMPARATOR, FUNCTION);
    private static final MethodTypeDesc INIT = MethodTypeDesc.of(ConstantDescs.CD_void, FUNCTION);

    private final String file;

    ComparedKeys(String file) {
        this.file = file;
    }

    @Override
    public boolean concerns(String candidate) {
        return candidate.equals(file);
    }

    @Override
    public Rewritten rewrite(ClassFile context, ClassModel given) {
        ClassDesc type = given.thisClass().asSymbol().nested("ComparedKeys");
        CodeTransform calls =
                (builder, element) -> {
                    if (element instanceof InvokeInstruction call
                            && call.owner().asSymbol().equals(COMPARATOR)
                            && call.typeSymbol().equals(OF)) {
                        builder.invokestatic(type, "of", OF);
                    } else {
                        builder.with(element);
                    }
                };
        return new Rewritten(
                context.transformClass(given, ClassTransform.transformingMethodBodies(calls)),
                Map.of(
                        file.replace(".class", "$ComparedKeys.class"),
                        context.build(type, builder -> build(type, builder))));
    }

    private static void build(ClassDesc type, ClassBuilder builder) {
        builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                .withInterfaceSymbols(COMPARATOR)
                .withField("key", FUNCTION, ClassFile.ACC_FINAL)
                .withMethodBody(
                        ConstantDescs.INIT_NAME,
                        INIT,
                        0,
                        code ->
                                code.aload(0)
                                        .invokespecial(
                                                ConstantDescs.CD_Object,
                                                ConstantDescs.INIT_NAME,
                                                ConstantDescs.MTD_void)
                                        .aload(0)
                                        .aload(1)
                                        .putfield(type, "key", FUNCTION)
                                        .return_())
                .withMethodBody(
                        "of",
                        OF,
                        ClassFile.ACC_STATIC,
                        code ->
                                code.new_(type)
                                        .dup()
                                        .aload(0)
                                        .invokespecial(type, ConstantDescs.INIT_NAME, INIT)
                                        .areturn())
                .withMethodBody(
                        "compare",
                        COMPARE,
                        ClassFile.ACC_PUBLIC,
                        code -> {
                            key(code, type, 1).checkcast(COMPARABLE);
                            key(code, type, 2)
                                    .invokeinterface(
                                            COMPARABLE,
                                            "compareTo",
                                            MethodTypeDesc.of(
                                                    ConstantDescs.CD_int, ConstantDescs.CD_Object))
                                    .ireturn();
                        });
    }

    private static CodeBuilder key(CodeBuilder code, ClassDesc type, int slot) {
        return code.aload(0)
                .getfield(type, "key", FUNCTION)
                .aload(slot)
                .invokeinterface(FUNCTION, "apply", APPLY);
    }
}
