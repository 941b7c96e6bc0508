package io.github.awsession.output.sink;

/**
 * Receives output in the pieces in which AWS CLI writes it: a piece that cannot be encoded is not
 * written at all, those before it are, and with colours each piece is followed by a reset.
 */
@FunctionalInterface
public interface PieceWriter {
    void write(String piece);
}
