import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/**
 * Makes the decimal constants of Jackson's parsers where they are compared with, not when the first
 * parser is made: the class of decimals in JDK 25 begins with calculating 5 to the power of 65,536.
 */
final class LateDecimals implements ClassRewriter {
    private static final String FOLDER = "com/fasterxml/jackson/core/base/";
    private static final String CONSTANTS = FOLDER + "ParserMinimalBase.class";
    private static final String USES = FOLDER + "ParserBase.class";
    private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
    private static final ClassDesc INTEGER = ClassDesc.of("java.math.BigInteger");
    private static final MethodTypeDesc OF_INTEGER =
            MethodTypeDesc.of(ConstantDescs.CD_void, INTEGER);
    private static final Set<String> NAMES =
            Set.of("BD_MIN_LONG", "BD_MAX_LONG", "BD_MIN_INT", "BD_MAX_INT");

    @Override
    public boolean concerns(String file) {
        return file.equals(CONSTANTS) || file.equals(USES);
    }

    @Override
    public byte[] rewrite(ClassFile context, ClassModel given) {
        ClassTransform whole =
                (builder, element) -> {
                    if (!(element instanceof MethodModel method)) {
                        builder.with(element);
                    } else if (method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)) {
                        builder.transformMethod(
                                method, MethodTransform.transformingCode(new WithoutConstants()));
                    } else {
                        builder.transformMethod(
                                method, MethodTransform.transformingCode(LateDecimals::makeLate));
                    }
                };
        return context.transformClass(given, whole);
    }

    private static void makeLate(CodeBuilder builder, CodeElement element) {
        if (element instanceof FieldInstruction access && isConstant(access, Opcode.GETSTATIC)) {
            builder.new_(DECIMAL)
                    .dup()
                    .getstatic(
                            access.owner().asSymbol(),
                            access.name().stringValue().replace("BD_", "BI_"),
                            INTEGER)
                    .invokespecial(DECIMAL, ConstantDescs.INIT_NAME, OF_INTEGER);
        } else {
            builder.with(element);
        }
    }

    private static boolean isConstant(FieldInstruction access, Opcode opcode) {
        return access.opcode() == opcode && NAMES.contains(access.name().stringValue());
    }

    /** Leaves {@code BD_MIN_LONG = new BigDecimal(BI_MIN_LONG)} and its like out. */
    private static final class WithoutConstants implements CodeTransform {
        private boolean afterNew;

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            boolean copyOfNew =
                    afterNew
                            && element instanceof StackInstruction copy
                            && copy.opcode() == Opcode.DUP;
            afterNew =
                    element instanceof NewObjectInstruction made
                            && made.className().asSymbol().equals(DECIMAL);
            if (element instanceof FieldInstruction access
                    && isConstant(access, Opcode.PUTSTATIC)) {
                builder.pop();
            } else if (!afterNew && !copyOfNew && !isConstructor(element)) {
                builder.with(element);
            }
        }

        private static boolean isConstructor(CodeElement element) {
            return element instanceof InvokeInstruction call
                    && call.owner().asSymbol().equals(DECIMAL)
                    && call.typeSymbol().equals(OF_INTEGER);
        }
    }
}
