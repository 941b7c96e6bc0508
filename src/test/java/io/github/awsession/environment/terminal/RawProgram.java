package io.github.awsession.environment.terminal;

import io.github.awsession.environment.FileSystem;
import io.github.awsession.environment.Processes;
import io.github.awsession.environment.Variables;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Enters raw mode in a process of its own, and ends in the way that the arguments name. */
final class RawProgram {
    private RawProgram() {}

    public static void main(String[] arguments) throws Exception {
        Processes processes =
                new Processes(
                        new Variables(System.getenv()),
                        new FileSystem(Path.of("").toAbsolutePath()));
        Terminal terminal =
                arguments[0].equals("stty")
                        ? new Terminal(new SttyTerminal(processes))
                        : Terminal.of(processes);
        long start = System.nanoTime();
        RawTerminal raw = RawTerminal.enter(terminal);
        long micros = (System.nanoTime() - start) / 1000;
        System.out.println("size " + terminal.size() + ", in " + micros + " us");
        new ProcessBuilder("stty", "-a").inheritIO().start().waitFor();
        switch (arguments[1]) {
            case "close" -> raw.close();
            case "twice" -> {
                raw.suspend();
                raw.resume();
                raw.close();
                raw.resume();
                raw.close();
            }
            case "exit" -> {}
            case "exception" -> throw new IllegalStateException("as wished");
            default -> {
                System.out.println("pid " + ProcessHandle.current().pid() + " waits");
                new CountDownLatch(1).await();
            }
        }
    }
}
