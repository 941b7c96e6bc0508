package io.github.awsession.parity;

/** placeholder */
final class ApplicationProgram implements Program {
    @Override
    public Outcome run(Start start) {
        throw new UnsupportedOperationException();
    }
}
