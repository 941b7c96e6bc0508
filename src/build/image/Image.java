package build.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that is shipped, and how its parts are started. */
record Image(Path folder, List<String> flags) {
    Path java() {
        return folder.resolve("runtime", "bin", "java");
    }

    /** The class archive of that name; the launcher knows which commands use it. */
    Path archive(String name) {
        return folder.resolve("lib", name + ".jsa");
    }

    Path launcher() {
        return folder.resolve("bin", "awsession");
    }

    /** A command line that starts one of our classes with more flags than the launcher gives. */
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

    /** The same image at another place. */
    Image at(Path place) {
        return new Image(place, flags);
    }
}
