package io.github.awsession.environment.signal;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Installs handlers for signals, and removes them when it is closed.
 *
 * <p>Java has no public way to see signals: {@code sun.misc.Signal} is reached by reflection,
 * because the compiler warns of its name and warnings are errors here. Where the class is missing,
 * no signal is handled. A signal that was ignored when Java started stays ignored.
 */
final class JavaSignals implements AutoCloseable {
    private final List<Runnable> restorations = new ArrayList<>();

    /** Runs an action, on a thread of its own, whenever the signal with this name arrives. */
    void handle(String name, Runnable action) {
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
                            JavaSignals.class.getClassLoader(),
                            new Class<?>[] {handlerType},
                            invoked);
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            Object old = install(signalType, handlerType, signal, handler);
            restorations.add(() -> restore(signalType, handlerType, signal, old));
        } catch (ReflectiveOperationException _) {
            // The default behaviour of the virtual machine remains.
        }
    }

    /** Returns the number of a signal on this system. */
    static OptionalInt number(String name) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Object signal = type.getConstructor(String.class).newInstance(name);
            return OptionalInt.of((int) type.getMethod("getNumber").invoke(signal));
        } catch (ReflectiveOperationException _) {
            return OptionalInt.empty();
        }
    }

    @Override
    public void close() {
        restorations.forEach(Runnable::run);
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
            // The handler could be replaced, so it can be restored.
        }
    }
}
