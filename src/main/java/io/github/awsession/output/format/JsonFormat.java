package io.github.awsession.output.format;

import io.github.awsession.json.JsonWriter;
import io.github.awsession.output.sink.PieceWriter;
import io.github.awsession.value.Value;

/**
 * Writes the {@code json} format, which is indented by four spaces and keeps the members in the
 * order of the response.
 */
public final class JsonFormat implements ValueFormat {
    private static final char FIRST_BEYOND_ASCII = 0x80;

    @Override
    public void write(String title, Value value, PieceWriter out) {
        if (ValueFormat.isEmptyStructure(value)) {
            return;
        }
        JsonWriter.write(value, new Pieces(out));
        out.write("\n");
    }

    /** Passes on the parts of the text. */
    private record Pieces(PieceWriter out) implements JsonWriter.Parts {
        @Override
        public void next(String part) {
            if (isAscii(part)) {
                out.write(part);
            } else {
                writePieces(part, out);
            }
        }
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes each text as one piece; a text in a list forms a piece together with its separator
     * from the item before. A character that cannot be encoded therefore leaves the same beginning
     * on the output, and has the same position in the message, as in AWS CLI.
     */
    private static void writePieces(String json, PieceWriter out) {
        int written = 0;
        int quote = json.indexOf('"');
        while (quote >= 0) {
            int end = endOfText(json, quote);
            boolean name = end < json.length() && json.charAt(end) == ':';
            int start = name ? quote : startOfItem(json, quote);
            if (written < start) {
                out.write(json.substring(written, start));
            }
            out.write(json.substring(start, end));
            written = end;
            quote = json.indexOf('"', end);
        }
        out.write(json.substring(written));
    }

    private static int endOfText(String json, int quote) {
        int index = quote + 1;
        while (json.charAt(index) != '"') {
            index += json.charAt(index) == '\\' ? 2 : 1;
        }
        return index + 1;
    }

    private static int startOfItem(String json, int quote) {
        int index = quote;
        while (index > 0 && json.charAt(index - 1) == ' ') {
            index--;
        }
        return index > 1 && json.charAt(index - 1) == '\n' ? index - 2 : quote;
    }
}
