package io.github.awsession.environment;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves the decision about an interruption to a child process, as shells do: while this is open,
 * the signals that would end us reach the child and its descendants instead, and we end when it
 * does.
 *
 * <p>A terminal sends Ctrl-C to the child by itself; without one we pass the signal on. Java has no
 * public way to see signals: {@code sun.misc.Signal} is reached by reflection, because the compiler
 * warns of its name and warnings are errors here. Where it is missing, a shutdown hook still ends
 * the child.
 */
public final class ChildSignals implements AutoCloseable {
    private final Process child;
    private final Thread atExit;
    private final List<Runnable> restorations = new ArrayList<>();

    private ChildSignals(Process child) {
        this.child = child;
        this.atExit = Thread.ofPlatform().unstarted(this::terminate);
    }

    /** Starts to pass interrupts, hang-ups and terminations on to a child. */
    public static ChildSignals forwardTo(Process child, Streams streams) {
        ChildSignals signals = new ChildSignals(child);
        Runtime.getRuntime().addShutdownHook(signals.atExit);
        boolean terminal = streams.inTerminal() || streams.outTerminal() || streams.errTerminal();
        signals.handle("INT", terminal ? () -> {} : () -> signals.send("INT"));
        signals.handle("TERM", signals::terminate);
        signals.handle("HUP", () -> signals.send("HUP"));
        return signals;
    }

    @Override
    public void close() {
        restorations.forEach(Runnable::run);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // We are ending already; the hook does its work.
        }
    }

    private void handle(String name, Runnable action) {
        try {
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Class<?> signalType = Class.forName("sun.misc.Signal");
            InvocationHandler invoked =
                    (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    };
            Object handler =
                    Proxy.newProxyInstance(
                            ChildSignals.class.getClassLoader(),
                            new Class<?>[] {handlerType},
                            invoked);
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            Object old = install(signalType, handlerType, signal, handler);
            restorations.add(() -> restore(signalType, handlerType, signal, old));
        } catch (ReflectiveOperationException _) {
            // The shutdown hook remains.
        }
    }

    private static @Nullable Object install(
            Class<?> type, Class<?> handlerType, Object signal, @Nullable Object handler)
            throws ReflectiveOperationException {
        return type.getMethod("handle", type, handlerType).invoke(null, signal, handler);
    }

    private static void restore(
            Class<?> type, Class<?> handlerType, Object signal, @Nullable Object handler) {
        try {
            install(type, handlerType, signal, handler);
        } catch (ReflectiveOperationException _) {
            // It could be replaced, so it can be put back.
        }
    }

    private void terminate() {
        family().forEach(ProcessHandle::destroy);
    }

    private void send(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        family().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException _) {
            terminate();
        }
    }

    /**
     * The child and what it has started, as they are now: a child that ends at once would leave the
     * others behind.
     */
    private List<ProcessHandle> family() {
        return Stream.concat(Stream.of(child.toHandle()), child.descendants()).toList();
    }
}
