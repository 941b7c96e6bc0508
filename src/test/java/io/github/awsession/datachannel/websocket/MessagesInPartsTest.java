package io.github.awsession.datachannel.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.awsession.datachannel.websocket.frame.Close;
import io.github.awsession.datachannel.websocket.frame.CloseCode;
import io.github.awsession.datachannel.websocket.frame.WebSocketException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Messages in several frames, what may come between these, and how a line ends. */
class MessagesInPartsTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int closed;

    @ParameterizedTest
    @CsvSource({
        "010348656c 80026c6f, 48656c6c6f",
        "020148 000165 00016c 80026c6f, 48656c6c6f",
        "020148 8a00 000165 8a0161 80036c6c6f, 48656c6c6f",
        "0200 0000 8000, ''",
        "8a00 810548656c6c6f, 48656c6c6f"
    })
    void partsAreOneMessage(String frames, String message) throws IOException {
        assertThat(line(frames).read()).asHexString().isEqualToIgnoringCase(message);
    }

    @ParameterizedTest
    @CsvSource({
        "800161, 1002",
        "000161, 1002",
        "010161 010162, 1002",
        "010161 820162, 1002",
        "880103, 1002",
        "880203ed, 1002",
        "880203ee, 1002",
        "8802ffff, 1002",
        "88020000, 1002",
        "880303e8ff, 1007",
        "880403e8c328, 1007"
    })
    void violationsEndALineWithTheirCode(String frames, int code) throws IOException {
        WebSocketLine line = line(frames);

        assertThatThrownBy(line::read)
                .isInstanceOfSatisfying(
                        WebSocketException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(closed).isPositive();
        assertThat(HexFormat.of().formatHex(sent.toByteArray()))
                .isEqualTo("888200000000" + HexFormat.of().toHexDigits((short) code));
        assertThatThrownBy(line::ping).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8800, 1005, '', 888000000000",
        "880203e8, 1000, '', 88820000000003e8",
        "880503e8427965, 1000, Bye, 88820000000003e8",
        "880203f0, 1008, '', 88820000000003f0",
        "88020fa0, 4000, '', 8882000000000fa0"
    })
    void aCloseIsAnsweredAndEndsTheLine(String frames, int code, String reason, String answer)
            throws IOException {
        WebSocketLine line = line(frames + " 810161");

        assertThat(line.read()).isNull();

        assertThat(line.reason()).contains(new Close(code, reason));
        assertThat(HexFormat.of().formatHex(sent.toByteArray())).isEqualTo(answer);
        assertThat(closed).isPositive();
    }

    @Test
    void theEndOfTheStreamEndsTheLine() throws IOException {
        WebSocketLine line = line("810161 8a00");

        assertThat(line.read()).containsExactly('a');
        assertThat(line.read()).isNull();
        assertThat(line.reason()).isEmpty();
        assertThat(line.signs()).isEqualTo(2);
    }

    @Test
    void manyPartsMayNotExceedTheLimitTogether() {
        String part = "027f0000000000080000" + "00".repeat(1 << 19);
        String rest = "00" + part.substring(2);

        assertThatThrownBy(line(part + rest + "800161")::read)
                .isInstanceOfSatisfying(
                        WebSocketException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CloseCode.TOO_LARGE));
    }

    /** Returns the client's side of a line, whose frames to the server have the mask 0. */
    private WebSocketLine line(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return WebSocketLine.client(
                new ByteArrayInputStream(bytes), sent, () -> closed++, new NoMask());
    }

    /** Draws nothing but zeros. */
    private static final class NoMask extends Random {
        private static final long serialVersionUID = 1;

        @Override
        public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
