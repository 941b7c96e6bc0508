import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes classes of the lambdas of one method, because the AOT cache left them out. */
final class SpunLambdas implements ClassRewriter {
    private final String file;
    private final String method;

    SpunLambdas(String file, String method) {
        this.file = file;
        this.method = method;
    }

    @Override
    public boolean concerns(String candidate) {
        return candidate.equals(file);
    }

    @Override
    public Rewritten rewrite(ClassFile context, ClassModel given) {
        Map<String, byte[]> added = new LinkedHashMap<>();
        CodeTransform creations =
                (builder, element) -> {
                    if (element instanceof InvokeDynamicInstruction site) {
                        ClassDesc type =
                                given.thisClass().asSymbol().nested("Stored" + added.size());
                        added.put(
                                file.replace(".class", "$" + "Stored" + added.size() + ".class"),
                                new Stored(type, site).bytes(context));
                        builder.invokestatic(type, "of", site.typeSymbol());
                    } else {
                        builder.with(element);
                    }
                };
        ClassTransform whole =
                (builder, element) -> {
                    switch (element) {
                        case MethodModel candidate when isMeant(candidate) ->
                                builder.transformMethod(
                                        candidate, MethodTransform.transformingCode(creations));
                        case MethodModel candidate when isBody(candidate) ->
                                builder.transformMethod(candidate, OPENED);
                        default -> builder.with(element);
                    }
                };
        byte[] bytes = context.transformClass(given, whole);
        if (added.isEmpty()) {
            throw new IllegalStateException("no lambda in " + method + " of " + file);
        }
        return new Rewritten(bytes, added);
    }

    /** The new classes are others than the one that a private body belongs to. */
    private static final MethodTransform OPENED =
            (builder, element) -> {
                if (element instanceof AccessFlags flags) {
                    builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_PRIVATE);
                } else {
                    builder.with(element);
                }
            };

    private boolean isMeant(MethodModel candidate) {
        return candidate.methodName().equalsString(method);
    }

    private boolean isBody(MethodModel candidate) {
        return candidate.methodName().stringValue().startsWith("lambda$" + method + "$");
    }

    /** A class that holds what a lambda captures, and calls its body. */
    private record Stored(ClassDesc type, InvokeDynamicInstruction site) {
        byte[] bytes(ClassFile context) {
            return context.build(type, this::build);
        }

        private void build(ClassBuilder builder) {
            builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                    .withInterfaceSymbols(site.typeSymbol().returnType());
            List<ClassDesc> captured = site.typeSymbol().parameterList();
            for (int index = 0; index < captured.size(); index++) {
                builder.withField("captured" + index, captured.get(index), ClassFile.ACC_FINAL);
            }
            builder.withMethodBody(
                    ConstantDescs.INIT_NAME,
                    site.typeSymbol().changeReturnType(ConstantDescs.CD_void),
                    0,
                    this::keep);
            builder.withMethodBody("of", site.typeSymbol(), ClassFile.ACC_STATIC, this::create);
            builder.withMethodBody(
                    site.name().stringValue(),
                    (MethodTypeDesc) site.bootstrapArgs().getFirst(),
                    ClassFile.ACC_PUBLIC,
                    this::run);
        }

        private void keep(CodeBuilder code) {
            code.aload(0)
                    .invokespecial(
                            ConstantDescs.CD_Object,
                            ConstantDescs.INIT_NAME,
                            ConstantDescs.MTD_void);
            List<ClassDesc> captured = site.typeSymbol().parameterList();
            for (int index = 0; index < captured.size(); index++) {
                code.aload(0)
                        .loadLocal(TypeKind.from(captured.get(index)), code.parameterSlot(index))
                        .putfield(type, "captured" + index, captured.get(index));
            }
            code.return_();
        }

        private void create(CodeBuilder code) {
            code.new_(type).dup();
            List<ClassDesc> captured = site.typeSymbol().parameterList();
            for (int index = 0; index < captured.size(); index++) {
                code.loadLocal(TypeKind.from(captured.get(index)), code.parameterSlot(index));
            }
            code.invokespecial(
                            type,
                            ConstantDescs.INIT_NAME,
                            site.typeSymbol().changeReturnType(ConstantDescs.CD_void))
                    .areturn();
        }

        private void run(CodeBuilder code) {
            List<ClassDesc> captured = site.typeSymbol().parameterList();
            for (int index = 0; index < captured.size(); index++) {
                code.aload(0).getfield(type, "captured" + index, captured.get(index));
            }
            MethodTypeDesc used = (MethodTypeDesc) site.bootstrapArgs().get(2);
            for (int index = 0; index < used.parameterCount(); index++) {
                code.aload(code.parameterSlot(index)).checkcast(used.parameterType(index));
            }
            DirectMethodHandleDesc body = (DirectMethodHandleDesc) site.bootstrapArgs().get(1);
            code.invokestatic(body.owner(), body.methodName(), body.invocationType()).areturn();
        }
    }
}
