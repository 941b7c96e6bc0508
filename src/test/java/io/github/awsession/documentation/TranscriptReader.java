package io.github.awsession.documentation;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the commands that a user typed, after {@code $}, and their output, in the lines below each
 * command.
 */
final class TranscriptReader {
    private static final String PROMPT = "$ ";
    private static final String MORE = "> ";

    private TranscriptReader() {}

    static List<CommandLine> read(int first, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(PROMPT)) {
            throw new IllegalArgumentException("line " + first + ": no command after $");
        }
        List<CommandLine> commands = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            int start = index;
            StringBuilder text = new StringBuilder(lines.get(index++).substring(PROMPT.length()));
            while (index < lines.size() && lines.get(index).startsWith(MORE)) {
                text.append('\n').append(lines.get(index++).substring(MORE.length()));
            }
            int shown = index;
            while (index < lines.size() && !lines.get(index).startsWith(PROMPT)) {
                index++;
            }
            commands.add(
                    CommandLine.command(first + start, text.toString())
                            .showing(String.join("\n", lines.subList(shown, index))));
        }
        return commands;
    }
}
