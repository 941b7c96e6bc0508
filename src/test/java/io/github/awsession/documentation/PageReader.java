package io.github.awsession.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the command lines of a page, and rejects all markup that could hide a command line. */
final class PageReader {
    private static final String FENCE = "```";
    private static final String TRANSCRIPT = "console";
    private static final String OUTPUT = "output";
    private static final Set<String> SCRIPTS =
            Set.of(CommandLine.POSIX_SHELL, "bash", "zsh", "fish");
    private static final Set<String> DATA = Set.of("text", "ini", "json", "yaml", "java", "xml");

    /**
     * Matches a script of the project, or a text that begins with the name of a program and has
     * more words.
     */
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\.ci/run|src/bench/\\S+\\.sh|(\\S*awsession|\\./mvnw|aws|src/\\S+\\.sh|sh|bash|zsh|fish|source|\\."
                            + "|curl|cp|cd|eval|export|git|java|mkdir|python3?|tar)\\s.*");

    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

    private final List<CommandLine> commands = new ArrayList<>();
    private final List<String> lines;
    private int next;

    private PageReader(List<String> lines) {
        this.lines = lines;
    }

    static List<CommandLine> read(String page) {
        PageReader reader = new PageReader(page.lines().toList());
        while (reader.next < reader.lines.size()) {
            reader.readPart();
        }
        return List.copyOf(reader.commands);
    }

    private void readPart() {
        String line = lines.get(next++);
        if (line.startsWith(FENCE)) {
            int first = next + 1;
            readBlock(first, line.substring(FENCE.length()), blockLines());
        } else {
            readProse(line);
        }
    }

    private List<String> blockLines() {
        List<String> block = new ArrayList<>();
        while (!lines.get(next).equals(FENCE)) {
            block.add(lines.get(next++));
            check(next < lines.size(), "a block without an end");
        }
        next++;
        return block;
    }

    private void readBlock(int first, String language, List<String> block) {
        if (SCRIPTS.contains(language)) {
            commands.add(CommandLine.script(first, language, String.join("\n", block)));
        } else if (language.equals(TRANSCRIPT)) {
            commands.addAll(TranscriptReader.read(first, block));
        } else if (language.equals(OUTPUT)) {
            check(!commands.isEmpty(), "an output without a command");
            commands.add(commands.removeLast().showing(String.join("\n", block)));
        } else {
            check(DATA.contains(language), "a block of an unknown language: " + language);
            for (String line : block) {
                check(
                        !line.startsWith("$ ") && !COMMAND.matcher(line.strip()).matches(),
                        "a command line that is not run: " + line);
            }
        }
    }

    private void readProse(String line) {
        boolean afterBlank = next < 2 || lines.get(next - 2).isBlank();
        check(!afterBlank || !line.matches("(\t| {4}).*"), "an indented block: " + line);
        check(!line.contains(FENCE), "an indented fence");
        check(line.chars().filter(c -> c == '`').count() % 2 == 0, "a span over two lines");
        Matcher spans = SPAN.matcher(line);
        while (spans.find()) {
            if (COMMAND.matcher(spans.group(1)).matches()) {
                commands.add(CommandLine.command(next, spans.group(1)));
            }
        }
    }

    private void check(boolean sound, String problem) {
        if (!sound) {
            throw new IllegalArgumentException("line " + next + ": " + problem);
        }
    }
}
