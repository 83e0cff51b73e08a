package org.qibu.server.console.frame;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Caller;
import org.qibu.server.bench.Acting;
import org.qibu.server.console.kit.Pager;
import org.qibu.server.console.kit.RequestKey;
import org.qibu.server.desk.Desks;
import org.qibu.server.files.RefusedFileException;
import org.qibu.server.files.StoredFile;
import org.qibu.server.http.Asked;
import org.qibu.server.http.Later;
import org.qibu.server.http.SignIn;
import org.qibu.server.http.Workers;
import org.qibu.server.paging.Page;
import org.qibu.server.paging.Part;
import org.qibu.server.paging.Place;
import org.qibu.server.store.Answer;

/** What every page's routes stand on: the desks, the pool to ask them on, the templates and the frame. */
public record Desk(Desks desks, Workers workers, SignIn signIn, Pages pages, Frames frames) {
    /** Where a page hears that something changed. */
    public static final String LIVE = "/live";

    private static final ImmutableSet<String> TOKENS = ImmutableSet.of("formToken", RequestKey.FIELD);
    private static final String ROWS = "rows";
    private static final String PLACE = "place";
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    /** A page that is read. */
    public void get(Router router, String path, BiFunction<RoutingContext, Caller, Runnable> read) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> run(context, read));
    }

    /** A form that is sent; one that does not carry its session's token is refused. */
    public void post(Router router, String path, BiFunction<RoutingContext, Caller, Runnable> act) {
        router.post(path).handler(context -> {
            String token = context.request().getFormAttribute("formToken");
            signIn.requireFormToken(context, token == null ? "" : token);
            run(context, act);
        });
    }

    /** What part of its list a page shows. */
    public Part part(RoutingContext context) {
        Answers asked = new Answers(context.queryParams());
        int rows = Optional.of(asked.text(ROWS))
                .filter(text -> !text.isEmpty())
                .map(text -> Asked.parse(
                        ROWS, text, each -> Part.first(Integer.parseInt(each)).rows()))
                .orElse(Part.USUAL);
        return new Part(
                rows,
                Optional.of(asked.text(PLACE))
                        .filter(text -> !text.isEmpty())
                        .map(text -> Asked.parse(PLACE, text, Place::parse)));
    }

    /** From this part of a page's list to the ones beside it; what else the address asks stays. */
    public Pager pager(RoutingContext context, Page<?> page) {
        return new Pager(
                context.request().uri(),
                page.previous().map(place -> at(context, place)).orElse(""),
                page.next().map(place -> at(context, place)).orElse(""));
    }

    private static String at(RoutingContext context, Place place) {
        var asked = context.queryParams().entries().stream()
                .filter(each -> !each.getKey().equals(PLACE))
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()));
        return Stream.concat(asked, Stream.of(PLACE + "=" + encoded(place.toString())))
                .collect(joining("&", context.request().path() + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Asks the desks on the pool, then answers on the event loop. */
    private void run(RoutingContext context, BiFunction<RoutingContext, Caller, Runnable> work) {
        Later.answer(context, workers.run(() -> work.apply(context, SignIn.caller(context))), Runnable::run);
    }

    /** Who acts by a form, and the form's own key: sent twice, it is acted on once. */
    public Acting acting(RoutingContext context, Caller caller) {
        String key = context.request().getFormAttribute(RequestKey.FIELD);
        if (key == null || !KEY.matcher(key).matches()) {
            return Acting.once(caller);
        }
        HashCode request = Hashing.sha256().hashString(sent(context), StandardCharsets.UTF_8);
        String scope = "console/" + caller.role() + "/" + caller.office();
        return new Acting(caller, Optional.of(new Answer.To(scope, key + "/" + request, request)));
    }

    /** What a form says, wherever it is sent; gone back to and changed, it is another request. */
    private static String sent(RoutingContext context) {
        var fields = context.request().formAttributes().entries().stream()
                .filter(field -> !TOKENS.contains(field.getKey()))
                .map(field -> field.getKey() + "=" + field.getValue());
        var files = context.fileUploads().stream().map(file -> file.name() + "=" + file.fileName() + "/" + file.size());
        return Stream.concat(Stream.of(context.request().path()), Stream.concat(fields, files))
                .collect(joining("\n"));
    }

    /** The answers of a form, its files kept; a file that may not be kept is found at its field. */
    public Answers answers(RoutingContext context, Caller caller) {
        ImmutableMap.Builder<String, Taken> files = ImmutableMap.builder();
        ImmutableList.Builder<Finding> refused = ImmutableList.builder();
        for (FileUpload upload : context.fileUploads()) {
            if (!upload.fileName().isEmpty()) {
                try {
                    files.put(upload.name(), new Taken(upload.fileName(), keep(caller, upload)));
                } catch (RefusedFileException refusal) {
                    refused.add(refusal.finding().at(upload.name()));
                }
            }
        }
        return new Answers(context.request().formAttributes(), files.buildKeepingLast(), refused.build());
    }

    private StoredFile keep(Caller caller, FileUpload upload) {
        try (InputStream content = Files.newInputStream(Path.of(upload.uploadedFileName()))) {
            return desks.filings().keep(caller, upload.fileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
