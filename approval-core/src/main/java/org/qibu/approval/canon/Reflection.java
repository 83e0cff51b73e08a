package org.qibu.approval.canon;

import com.google.common.base.Throwables;
import java.lang.reflect.InvocationTargetException;
import java.util.Objects;

/** Calls what only reflection reaches, and tells a value that refuses its content from a mistake of ours. */
final class Reflection {
    interface Call {
        Object get() throws ReflectiveOperationException;
    }

    private Reflection() {}

    static Object call(Call call) {
        try {
            return call.get();
        } catch (InvocationTargetException refused) {
            Throwable cause = Objects.requireNonNull(refused.getCause());
            Throwables.throwIfInstanceOf(cause, Error.class);
            throw new NotCanonicalException("refused: " + cause.getMessage(), cause);
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
