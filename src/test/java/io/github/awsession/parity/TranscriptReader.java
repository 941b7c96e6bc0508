package io.github.awsession.parity;

import io.github.awsession.parity.Transcript.Flags;
import io.github.awsession.parity.Transcript.InitialFile;
import io.github.awsession.parity.Transcript.ScriptedResponse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a transcript file; anything that it does not know fails. */
final class TranscriptReader {
    private final String id;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final List<InitialFile> files = new ArrayList<>();
    private final Map<String, String> scripts = new LinkedHashMap<>();
    private final List<ScriptedResponse> responses = new ArrayList<>();
    private final ExpectationReader expectation = new ExpectationReader();
    private Optional<String> stdin = Optional.empty();

    private TranscriptReader(String id) {
        this.id = id;
    }

    static Transcript read(String id, String file) {
        try {
            return new TranscriptReader(id).transcript(Section.split(file));
        } catch (RuntimeException problem) {
            throw new IllegalArgumentException(
                    "transcript " + id + ": " + problem.getMessage(), problem);
        }
    }

    private Transcript transcript(List<Section> sections) {
        String start = sections.getFirst().text();
        int command = start.startsWith("$ ") ? 0 : start.indexOf("\n$ ") + 1;
        List<String> words = ShellWords.split(start.substring(command + 2));
        if (!words.getFirst().equals("aws")) {
            throw new IllegalArgumentException("no command line");
        }
        sections.stream().skip(1).forEach(this::add);
        return new Transcript(
                id,
                flags(start.substring(0, command)),
                words.subList(1, words.size()),
                variables,
                files,
                scripts,
                stdin,
                responses,
                expectation.expectation());
    }

    private static Flags flags(String text) {
        Fields fields = Fields.read(text);
        Flags flags =
                new Flags(
                        fields.take("since"),
                        fields.take("compare")
                                .map(list -> List.of(list.split(", ", -1)))
                                .orElse(Flags.DEFAULT_COMPARE),
                        fields.takeYes("terminal"),
                        fields.takeYes("tls"),
                        fields.takeYes("python-specific"),
                        fields.takeYes("own-comments"),
                        fields.take("timeout").map(Integer::valueOf).orElse(Flags.DEFAULT_TIMEOUT));
        fields.end();
        return flags;
    }

    private void add(Section section) {
        String title = section.title();
        if (title.equals("env")) {
            ShellWords.split(section.text()).forEach(this::addVariable);
        } else if (title.equals("stdin")) {
            stdin = Optional.of(section.text());
        } else if (title.equals("response")) {
            responses.add(response(section.text()));
        } else if (title.equals("response text")) {
            responses.add(withBody(responses.removeLast(), section.text()));
        } else if (title.startsWith("bin ")) {
            scripts.put(section.titleAfter("bin "), section.text());
        } else if (title.startsWith("base64 file ")) {
            addFile(section.titleAfter("base64 file "), true, section.text().strip());
        } else if (title.startsWith("file ") && !title.endsWith(" afterwards")) {
            addFile(section.titleAfter("file "), false, section.text());
        } else {
            expectation.add(section);
        }
    }

    private void addVariable(String word) {
        int equals = word.indexOf('=');
        variables.put(word.substring(0, equals), word.substring(equals + 1));
    }

    private void addFile(String name, boolean base64, String content) {
        int mode = name.indexOf(" mode ");
        files.add(
                new InitialFile(
                        mode < 0 ? name : name.substring(0, mode),
                        mode < 0
                                ? Optional.empty()
                                : Optional.of(name.substring(mode + " mode ".length())),
                        base64,
                        content));
    }

    private static ScriptedResponse response(String text) {
        Fields fields = Fields.read(text);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : fields.takeAll("header")) {
            int colon = header.indexOf(": ");
            headers.put(header.substring(0, colon), header.substring(colon + 2));
        }
        ScriptedResponse response =
                new ScriptedResponse(
                        fields.take("status").map(Integer::valueOf),
                        fields.take("delay").map(Integer::valueOf).orElse(0),
                        fields.takeYes("drop"),
                        headers,
                        fields.body().map(JsonTree::read));
        fields.end();
        return response;
    }

    private static ScriptedResponse withBody(ScriptedResponse response, String body) {
        return new ScriptedResponse(
                response.status(),
                response.delaySeconds(),
                response.drop(),
                response.headers(),
                Optional.of(body));
    }
}
