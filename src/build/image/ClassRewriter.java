import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;

/** Changes the words of a class, not what it does. */
interface ClassRewriter {
    /** Whether the class file of that name in the jar is to be rewritten. */
    boolean concerns(String file);

    /** The new class file. */
    byte[] rewrite(ClassFile context, ClassModel given);
}
