package io.github.awsession.output.sink;

/**
 * Receives output in the pieces in which AWS CLI writes it: a piece that cannot be encoded is not
 * written at all, the pieces before that piece are written, and with colours a reset follows each
 * piece.
 */
@FunctionalInterface
public interface PieceWriter {
    void write(String piece);
}
