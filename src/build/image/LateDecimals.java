package build.image;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Changes Jackson's parsers so that each decimal constant is made at its use, and not when the
 * first parser is made. The initialization of {@code BigDecimal} in JDK 25 calculates 5 to the
 * power of 65,536, which takes 7 ms of every call.
 *
 * <p>This class becomes needless when a JDK fills {@code BigDecimal.FIVE_TO_2_TO} on demand, or
 * when Jackson has no such constants. It accepts only one form of Jackson's classes and fails with
 * any other form.
 */
final class LateDecimals {
    private static final String JACKSON = "com/fasterxml/jackson/core/";
    private static final String CONSTANTS = JACKSON + "base/ParserMinimalBase";
    private static final String USES = JACKSON + "base/ParserBase";
    private static final List<String> NAMES =
            List.of("BD_MIN_LONG", "BD_MAX_LONG", "BD_MIN_INT", "BD_MAX_INT");
    private static final String SUFFIX = ".class";

    /** Lists the instructions of {@code BD_MIN_LONG = new BigDecimal(BI_MIN_LONG)}. */
    private static final List<Opcode> MAKING =
            List.of(
                    Opcode.NEW,
                    Opcode.DUP,
                    Opcode.GETSTATIC,
                    Opcode.INVOKESPECIAL,
                    Opcode.PUTSTATIC);

    private static final ClassDesc DECIMAL = ClassDesc.of("java.math.BigDecimal");
    private static final ClassDesc INTEGER = ClassDesc.of("java.math.BigInteger");
    private static final MethodTypeDesc OF_INTEGER =
            MethodTypeDesc.of(ConstantDescs.CD_void, INTEGER);

    private final Map<String, byte[]> program;
    private final ClassFile context;

    private LateDecimals(Map<String, byte[]> program, ClassFile context) {
        this.program = program;
        this.context = context;
    }

    /** Rewrites Jackson's classes among the files of the program. */
    static void in(Map<String, byte[]> program, ClassFile context) {
        new LateDecimals(program, context).rewrite();
    }

    private void rewrite() {
        List<String> concerned =
                program.keySet().stream()
                        .filter(file -> file.startsWith(JACKSON) && file.endsWith(SUFFIX))
                        .filter(file -> mentionsConstants(context.parse(program.get(file))))
                        .sorted()
                        .toList();
        require(concerned.equals(List.of(USES + SUFFIX, CONSTANTS + SUFFIX)), "in " + concerned);
        program.computeIfPresent(USES + SUFFIX, (_, given) -> withUses(context.parse(given)));
        program.computeIfPresent(
                CONSTANTS + SUFFIX, (_, given) -> withoutConstants(context.parse(given)));
    }

    private static boolean mentionsConstants(ClassModel given) {
        return StreamSupport.stream(given.constantPool().spliterator(), false)
                .anyMatch(LateDecimals::isConstant);
    }

    private static boolean isConstant(PoolEntry entry) {
        return entry instanceof FieldRefEntry field
                && NAMES.contains(field.name().stringValue())
                && field.owner().asInternalName().startsWith(JACKSON);
    }

    private byte[] withUses(ClassModel given) {
        List<String> found = new ArrayList<>();
        CodeTransform late =
                (builder, element) -> {
                    if (element instanceof FieldInstruction access && isConstant(access.field())) {
                        require(access.opcode() == Opcode.GETSTATIC, "set in " + USES);
                        found.add(access.name().stringValue());
                        make(builder, access);
                    } else {
                        builder.with(element);
                    }
                };
        byte[] rewritten =
                context.transformClass(given, ClassTransform.transformingMethodBodies(late));
        require(isEach(found), "read in " + USES + ": " + found);
        return rewritten;
    }

    private static void make(CodeBuilder builder, FieldInstruction access) {
        builder.new_(DECIMAL)
                .dup()
                .getstatic(access.owner().asSymbol(), source(access), INTEGER)
                .invokespecial(DECIMAL, ConstantDescs.INIT_NAME, OF_INTEGER);
    }

    /** Returns the name of the integer constant from which a decimal constant is made. */
    private static String source(FieldInstruction access) {
        return access.name().stringValue().replace("BD_", "BI_");
    }

    private byte[] withoutConstants(ClassModel given) {
        List<String> found = new ArrayList<>();
        ClassTransform initializer =
                ClassTransform.transformingMethodBodies(
                        method -> method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME),
                        CodeTransform.ofStateful(() -> new WithoutMakings(found)));
        byte[] rewritten = context.transformClass(given, initializer);
        require(isEach(found), "made in " + CONSTANTS + ": " + found);
        require(!mentionsInCode(context.parse(rewritten)), "read in " + CONSTANTS);
        return rewritten;
    }

    private static boolean mentionsInCode(ClassModel given) {
        return given.methods().stream()
                .map(MethodModel::code)
                .flatMap(code -> code.stream().flatMap(each -> each.elementStream()))
                .anyMatch(
                        element ->
                                element instanceof FieldInstruction access
                                        && isConstant(access.field()));
    }

    private static boolean isEach(List<String> found) {
        return found.size() == NAMES.size() && new TreeSet<>(found).equals(new TreeSet<>(NAMES));
    }

    private static void require(boolean known, String difference) {
        if (!known) {
            throw new IllegalStateException(
                    "another Jackson than LateDecimals knows: decimal constants " + difference);
        }
    }

    /**
     * Removes the instructions that make the constants: holds back instructions that may do so, and
     * writes them if they turn out to do something else.
     */
    private static final class WithoutMakings implements CodeTransform {
        private final List<String> found;
        private final List<CodeElement> held = new ArrayList<>();

        WithoutMakings(List<String> found) {
            this.found = found;
        }

        @Override
        public void accept(CodeBuilder builder, CodeElement element) {
            if (!held.isEmpty() && !continues(element)) {
                atEnd(builder);
            }
            if (!continues(element)) {
                builder.with(element);
                return;
            }
            held.add(element);
            if (held.size() == MAKING.size()) {
                drop(builder);
            }
        }

        @Override
        public void atEnd(CodeBuilder builder) {
            held.forEach(builder::with);
            held.clear();
        }

        /** Returns whether the element can be the next of the instructions that make a constant. */
        private boolean continues(CodeElement element) {
            return element instanceof Instruction instruction
                    && instruction.opcode() == MAKING.get(held.size())
                    && switch (instruction) {
                        case NewObjectInstruction made ->
                                made.className().asSymbol().equals(DECIMAL);
                        case InvokeInstruction call -> call.typeSymbol().equals(OF_INTEGER);
                        default -> true;
                    };
        }

        private void drop(CodeBuilder builder) {
            if (held.get(2) instanceof FieldInstruction integer
                    && held.getLast() instanceof FieldInstruction constant
                    && isConstant(constant.field())
                    && integer.name().equalsString(source(constant))) {
                found.add(constant.name().stringValue());
                held.clear();
            } else {
                atEnd(builder);
            }
        }
    }
}
