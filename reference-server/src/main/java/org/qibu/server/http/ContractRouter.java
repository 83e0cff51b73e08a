package org.qibu.server.http;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableMap;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * The contract's routes: every operation of openapi.yaml is authorised by the table of access, validated by the contract,
 * and then handled; an operation without a handler does not start.
 */
public final class ContractRouter {
    /** Where the contract is mounted. */
    public static final String ROOT = "/v1";

    private static final long JSON_LIMIT = 256 * 1024;

    private final Map<String, Handler<RoutingContext>> handlers = new HashMap<>();

    /** Has the operation of the contract handled so. */
    public ContractRouter on(org.qibu.server.access.Operation operation, Handler<RoutingContext> handler) {
        checkState(!operation.roles().isEmpty(), "open to nobody: %s", operation);
        checkState(handlers.put(operation.id(), handler) == null, "handled twice: %s", operation);
        return this;
    }

    /** Builds the router. The bytes of an upload go into a file; every other body is small. */
    public Future<Router> build(Vertx vertx, Contract contract, Uploads uploads) {
        return contract.load(vertx).map(KeptValidators::in).map(loaded -> build(vertx, loaded, uploads));
    }

    private Router build(Vertx vertx, OpenAPIContract contract, Uploads uploads) {
        RouterBuilder builder = RouterBuilder.create(vertx, contract, ContractRouter::extract);
        Handler<RoutingContext> json = BodyHandler.create(false).setBodyLimit(JSON_LIMIT);
        builder.rootHandler(context -> (isUpload(context) ? uploads : json).handle(context));
        ImmutableMap<String, Handler<RoutingContext>> all = ImmutableMap.copyOf(handlers);
        contract.operations().forEach(operation -> {
            Handler<RoutingContext> handler = all.get(operation.getOperationId());
            checkState(handler != null, "nothing handles %s", operation.getOperationId());
            builder.getRoute(operation.getOperationId()).addHandler(handler);
        });
        Router router = Router.router(vertx);
        router.route(ROOT + "/*").subRouter(builder.createRouter());
        return router;
    }

    /** Asks the table before anything of the request is looked at: a stranger learns nothing from what is wrong with it. */
    private static Future<ValidatableRequest> extract(RoutingContext context, Operation operation) {
        Handled.as(context, operation.getOperationId());
        SignIn.caller(context).require(org.qibu.server.access.Operation.of(operation.getOperationId()));
        return RequestExtractor.withBodyHandler().extractValidatableRequest(context, operation);
    }

    private static boolean isUpload(RoutingContext context) {
        return context.request().path().equals(ROOT + "/files")
                && HttpMethod.POST.equals(context.request().method());
    }
}
