import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes code of the API models, which is quicker than reading them: code that calls the same
 * constructors as their reader does. Documentation is left out; help reads the models.
 */
final class StoredModels implements ClassRewriter {
    private static final String FILE = "io/github/awsession/model/StoredModels.class";
    private static final String PACKAGE = "io.github.awsession.model.";
    private static final ClassDesc STRING = ConstantDescs.CD_String;
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final ClassDesc LIST = ConstantDescs.CD_List;
    private static final ClassDesc MAP = ClassDesc.of("java.util.LinkedHashMap");
    private static final ClassDesc OPTIONAL = ClassDesc.of("java.util.Optional");

    private static final String DOCUMENTATION = "documentation";

    private final URL program;

    /** The models by the names of their services. */
    private final Map<String, Object> models = new LinkedHashMap<>();

    /** Reads the models with the program's own reader. */
    StoredModels(Path jar) throws IOException, ReflectiveOperationException {
        program = jar.toUri().toURL();
        try (URLClassLoader reader = new URLClassLoader(new URL[] {program})) {
            Class<?> loader = reader.loadClass(PACKAGE + "ModelLoader");
            for (Object service : (List<?>) loader.getField("SERVICES").get(null)) {
                models.put((String) service, model(reader, "documented", (String) service));
            }
        }
    }

    @Override
    public boolean concerns(String file) {
        return file.equals(FILE);
    }

    @Override
    public byte[] rewrite(ClassFile context, ClassModel given) {
        Writer writer = new Writer(given.thisClass().asSymbol());
        ClassTransform whole =
                ClassTransform.transformingMethods(
                                method -> method.methodName().equalsString("of"),
                                MethodTransform.dropping(CodeModel.class::isInstance)
                                        .andThen(
                                                MethodTransform.endHandler(
                                                        builder ->
                                                                builder.withCode(
                                                                        code ->
                                                                                choose(
                                                                                        code,
                                                                                        writer)))))
                        .andThen(ClassTransform.endHandler(writer::writeTo));
        byte[] bytes = context.transformClass(given, whole);
        requireSameModels(bytes);
        return bytes;
    }

    /** Runs the code and compares what it makes with what was read. */
    private void requireSameModels(byte[] bytes) {
        try (Renewed renewed = new Renewed(program, bytes)) {
            for (Map.Entry<String, Object> model : models.entrySet()) {
                Object stored = model(renewed, "load", model.getKey());
                if (!text(stored).equals(text(model.getValue()))) {
                    throw new IllegalStateException("another model than read: " + model.getKey());
                }
            }
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Object model(ClassLoader program, String method, String service)
            throws ReflectiveOperationException {
        return program.loadClass(PACKAGE + "ModelLoader")
                .getMethod(method, String.class)
                .invoke(null, service);
    }

    /** All of a value but its documentation. */
    private static String text(Object value) {
        return switch (value) {
            case List<?> items -> items.stream().map(StoredModels::text).toList().toString();
            case Map<?, ?> entries ->
                    entries.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                            .toList()
                            .toString();
            case Optional<?> optional -> optional.map(StoredModels::text).toString();
            case Record parts ->
                    value.getClass().getName()
                            + Arrays.stream(value.getClass().getRecordComponents())
                                    .filter(part -> !part.getName().equals(DOCUMENTATION))
                                    .map(part -> part.getName() + "=" + text(get(parts, part)))
                                    .toList();
            case null -> "null";
            default -> value.toString();
        };
    }

    private static Object get(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The program with the new code in it. */
    private static final class Renewed extends URLClassLoader {
        private final byte[] bytes;

        Renewed(URL program, byte[] bytes) {
            super(new URL[] {program}, ClassLoader.getPlatformClassLoader());
            this.bytes = bytes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.equals(PACKAGE + "StoredModels")
                    ? defineClass(name, bytes, 0, bytes.length)
                    : super.findClass(name);
        }
    }

    private void choose(CodeBuilder code, Writer writer) {
        models.forEach(
                (service, model) -> {
                    code.aload(0)
                            .ldc(service)
                            .invokevirtual(
                                    STRING,
                                    "equals",
                                    MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT))
                            .ifThen(
                                    found -> {
                                        writer.put(found, model);
                                        found.areturn();
                                    });
                });
        code.aconst_null().areturn();
    }

    /** Writes values as code; every operation and every shape gets a method of its own. */
    private static final class Writer {
        private final ClassDesc owner;
        private final List<Object> parts = new ArrayList<>();

        Writer(ClassDesc owner) {
            this.owner = owner;
        }

        void writeTo(ClassBuilder builder) {
            // Parts may add parts.
            for (int index = 0; index < parts.size(); index++) {
                Object part = parts.get(index);
                builder.withMethodBody(
                        "part" + index,
                        MethodTypeDesc.of(type(part.getClass())),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC,
                        code -> {
                            create(code, part);
                            code.areturn();
                        });
            }
        }

        void put(CodeBuilder code, Object value) {
            switch (value) {
                case null -> code.aconst_null();
                case String text -> code.ldc(text);
                case Long number ->
                        code.ldc(number)
                                .invokestatic(
                                        ConstantDescs.CD_Long,
                                        "valueOf",
                                        MethodTypeDesc.of(
                                                ConstantDescs.CD_Long, ConstantDescs.CD_long));
                case Boolean truth -> code.loadConstant(truth ? 1 : 0);
                case List<?> items -> list(code, items);
                case Map<?, ?> entries -> map(code, entries);
                case Optional<?> optional -> optional(code, optional);
                case Record part when isPart(part) -> {
                    code.invokestatic(
                            owner, "part" + parts.size(), MethodTypeDesc.of(type(part.getClass())));
                    parts.add(part);
                }
                case Record part -> create(code, part);
                default -> throw new IllegalStateException("no code for " + value.getClass());
            }
        }

        private static boolean isPart(Record value) {
            return Arrays.stream(value.getClass().getInterfaces())
                            .anyMatch(type -> type.getSimpleName().equals("Shape"))
                    || value.getClass().getSimpleName().equals("Operation");
        }

        private void list(CodeBuilder code, List<?> items) {
            code.loadConstant(items.size()).anewarray(OBJECT);
            for (int index = 0; index < items.size(); index++) {
                code.dup().loadConstant(index);
                put(code, items.get(index));
                code.aastore();
            }
            code.invokestatic(LIST, "of", MethodTypeDesc.of(LIST, OBJECT.arrayType()), true);
        }

        private void map(CodeBuilder code, Map<?, ?> entries) {
            code.new_(MAP).dup().invokespecial(MAP, "<init>", ConstantDescs.MTD_void);
            entries.forEach(
                    (key, value) -> {
                        code.dup();
                        put(code, key);
                        put(code, value);
                        code.invokevirtual(MAP, "put", MethodTypeDesc.of(OBJECT, OBJECT, OBJECT))
                                .pop();
                    });
        }

        private void optional(CodeBuilder code, Optional<?> optional) {
            put(code, optional.orElse(null));
            code.invokestatic(OPTIONAL, "ofNullable", MethodTypeDesc.of(OPTIONAL, OBJECT));
        }

        private void create(CodeBuilder code, Object value) {
            ClassDesc type = type(value.getClass());
            List<ClassDesc> types = new ArrayList<>();
            code.new_(type).dup();
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                types.add(type(component.getType()));
                put(code, component.getName().equals(DOCUMENTATION) ? "" : get(value, component));
            }
            code.invokespecial(type, "<init>", MethodTypeDesc.of(ConstantDescs.CD_void, types));
        }

        private static ClassDesc type(Class<?> type) {
            return type.describeConstable().orElseThrow();
        }
    }
}
