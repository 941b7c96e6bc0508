package build.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Describes the folder that is shipped, and starts its parts. */
record Image(Path folder, List<String> flags) {
    Path java() {
        return folder.resolve("runtime", "bin", "java");
    }

    /**
     * Returns the class archive with this name; the launcher decides which commands use which
     * archive.
     */
    Path archive(String name) {
        return folder.resolve("lib", name + ".jsa");
    }

    Path launcher() {
        return folder.resolve("bin", "awsession");
    }

    /**
     * Returns a command line that starts a class of the program with flags in addition to those of
     * the launcher.
     */
    List<String> start(List<String> moreFlags, String mainClass, List<String> arguments)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.add(java().toString());
        words.addAll(flags);
        words.addAll(moreFlags);
        words.addAll(List.of("-m", ProgramModule.NAME + "/io.github.awsession." + mainClass));
        words.addAll(arguments);
        return words;
    }

    /** Returns this image at another path. */
    Image at(Path place) {
        return new Image(place, flags);
    }
}
