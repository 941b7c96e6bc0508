import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.Map;

/** Changes the words of a class, not what it does. */
interface ClassRewriter {
    /** Whether the class file of that name in the jar is to be rewritten. */
    boolean concerns(String file);

    Rewritten rewrite(ClassFile context, ClassModel given);

    /**
     * A class in other words.
     *
     * @param bytes its class file
     * @param added classes that it needs now, by the names of their files
     */
    record Rewritten(byte[] bytes, Map<String, byte[]> added) {}
}
