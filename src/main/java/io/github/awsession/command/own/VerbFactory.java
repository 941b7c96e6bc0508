package io.github.awsession.command.own;

import io.github.awsession.command.run.CallContext;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

import java.lang.reflect.Constructor;
import java.util.Arrays;

/**
 * Creates the objects that picocli needs: a verb with a constructor for the context, any other
 * class as picocli's default factory does.
 */
record VerbFactory(CallContext context) implements IFactory {
    private static final Class<?>[] VERB = {CallContext.class};

    @Override
    public <T> T create(Class<T> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Arrays.equals(constructor.getParameterTypes(), VERB)) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(context));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
