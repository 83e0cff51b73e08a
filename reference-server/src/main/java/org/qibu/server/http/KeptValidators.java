package org.qibu.server.http;

import com.google.common.reflect.Reflection;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.OpenAPIContract;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract with a validator of each schema that is made once. The library makes one for every value of every request,
 * and with it a copy of the table of all schemas: measured, half of what a validation costs.
 */
final class KeptValidators {
    private final SchemaRepository schemas;
    private final Map<Object, Validator> kept = Collections.synchronizedMap(new IdentityHashMap<>());

    private KeptValidators(SchemaRepository schemas) {
        this.schemas = schemas;
    }

    static OpenAPIContract in(OpenAPIContract contract) {
        var kept = new KeptValidators(contract.getSchemaRepository());
        SchemaRepository keeping =
                Reflection.newProxy(SchemaRepository.class, (proxy, method, arguments) -> kept.call(method, arguments));
        return Reflection.newProxy(
                OpenAPIContract.class,
                (proxy, method, arguments) -> method.getReturnType() == SchemaRepository.class
                        ? keeping
                        : invoke(contract, method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("validator") && arguments != null && arguments.length == 1) {
            Validator known = kept.get(arguments[0]);
            if (known == null) {
                known = (Validator) invoke(schemas, method, arguments);
                kept.put(arguments[0], known);
            }
            return known;
        }
        return invoke(schemas, method, arguments);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
