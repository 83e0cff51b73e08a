package org.qibu.server.http;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.qibu.approval.calendar.CalendarNotPublishedException;
import org.qibu.approval.law.Finding;
import org.qibu.approval.store.KeyReusedException;
import org.qibu.server.access.AccessDeniedException;
import org.qibu.server.access.ProveAgainException;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.bench.OvertakenException;
import org.qibu.server.files.RefusedFileException;
import org.qibu.server.identity.ProviderUnavailableException;
import org.qibu.server.identity.SignInRefusedException;
import org.qibu.server.paging.NoSuchPlaceException;

/** What each failure is called to the caller: one list, asked by the API's and the console's failure handlers. */
public final class Failures {
    private static final Problem STALE_FORM =
            Problem.of(403, "access.stale-form", "表单已失效，没有提交", "登录状态已经变化：请回到原来的页面，刷新后重新填写。");

    private static final Problem UNKNOWN_KEY =
            Problem.of(401, "access.key-unknown", "密钥不可用", "密钥写错、过期或者已撤销，由管理员用qibu key list查看。");

    private static final Problem NO_PROVIDER =
            Problem.of(503, "identity.provider-unavailable", "统一身份认证暂不可用", "请稍后重试；已登录的不受影响。");

    private static final ImmutableList<Told<?>> TOLD = ImmutableList.of(
            new Told<>(SchemaValidationException.class, Failures::schema),
            new Told<>(ValidatorException.class, Failures::validator),
            new Told<>(BadRequestException.class, Failures::unreadable),
            new Told<>(AccessDeniedException.class, Failures::denied),
            new Told<>(ProveAgainException.class, Failures::proveAgain),
            new Told<>(TooManyException.class, Failures::tooMany),
            new Told<>(UnknownKeyException.class, unknown -> UNKNOWN_KEY),
            new Told<>(StaleFormException.class, stale -> STALE_FORM),
            new Told<>(SignInRefusedException.class, Failures::signIn),
            new Told<>(ProviderUnavailableException.class, unavailable -> NO_PROVIDER),
            new Told<>(NotFoundException.class, Failures::notFound),
            new Told<>(OvertakenException.class, Failures::overtaken),
            new Told<>(RefusedFileException.class, Failures::file),
            new Told<>(KeyReusedException.class, Failures::keyReused),
            new Told<>(NoSuchPlaceException.class, Failures::place),
            new Told<>(CalendarNotPublishedException.class, Failures::calendar),
            // Every other fault of a statement is ours; that it could not be sent at all is nobody's who asked.
            new Told<>(DataAccessException.class, Failures::database));

    /** How Vert.x says that a body broke off, or could not be taken apart further, while its parts were being written. */
    private static final ImmutableSet<String> BROKEN_OFF = ImmutableSet.of("Streaming aborted", "Pipe closed");

    private static final Problem MEDIA_TYPE =
            Problem.of(415, "request.media-type", "不支持这种内容类型", "请对照接口约定检查 Content-Type。");

    private static final ImmutableMap<Integer, Problem> BY_STATUS = ImmutableMap.<Integer, Problem>builder()
            .put(400, Problem.of(400, "request.unreadable", "请求无法读取", "请对照接口约定检查请求。"))
            .put(404, Problem.of(404, "request.no-such-path", "没有这个地址", "请对照接口约定检查地址。"))
            .put(405, Problem.of(405, "request.method", "该地址不支持这种请求方法", "请对照接口约定检查请求方法。"))
            .put(406, Problem.of(406, "request.accept", "无法按所要求的格式答复", "请接受 application/json。"))
            .put(413, Problem.of(413, "request.too-large", "请求内容过大", "请缩减内容，或者分次提交。"))
            .put(414, Problem.of(414, "request.address-too-long", "地址过长", "请缩短查询条件。"))
            .put(415, MEDIA_TYPE)
            .put(416, Problem.of(416, "request.range", "没有所要的这一段内容", "请不带 Range 重新请求全部内容。"))
            .put(421, Problem.of(421, "request.host", "不以这个主机名提供服务", "请使用公布的网址；由管理员在设置项public-url中写明。"))
            .put(503, Problem.of(503, "server.not-ready", "服务暂不可用", "请稍后重试。"))
            .buildOrThrow();

    private static final Problem UNFORESEEN =
            Problem.of(500, "server.failure", "服务器内部错误", "请稍后重试；再次出现时请联系管理员，并告知发生时间。");

    private Failures() {}

    /** What a failed request is told, by its failure and else by its status. */
    public static Problem of(Optional<Throwable> failure, int status) {
        Optional<Throwable> cause = failure.map(Failures::unwrapped);
        return cause.flatMap(thrown -> TOLD.stream()
                        .flatMap(told -> told.tell(thrown).stream())
                        .findFirst())
                .or(() -> Optional.ofNullable(BY_STATUS.get(
                        cause.map(thrown -> status(thrown, status)).orElse(status))))
                .orElse(UNFORESEEN);
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown.getClass() == HttpException.class && cause != null ? cause : thrown;
    }

    private static int status(Throwable thrown, int status) {
        if (thrown.getMessage() != null && BROKEN_OFF.contains(thrown.getMessage())) {
            return 400;
        }
        return thrown.getClass() == HttpException.class ? ((HttpException) thrown).getStatusCode() : status;
    }

    private static Problem schema(SchemaValidationException failure) {
        return Problem.found(400, "request.invalid", "请求不符合接口约定", SchemaFindings.of(failure));
    }

    private static Problem validator(ValidatorException failure) {
        return failure.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT
                ? MEDIA_TYPE
                : Problem.of(400, "request.unreadable", "请求无法读取", "缺少必填的内容或参数，或者写法有误。");
    }

    private static Problem unreadable(BadRequestException failure) {
        return Problem.found(400, "request.invalid", "请求不符合接口约定", failure.findings());
    }

    private static Problem place(NoSuchPlaceException failure) {
        return Problem.found(
                400,
                "request.invalid",
                "请求不符合接口约定",
                ImmutableList.of(
                        Finding.of("request.value", "不是这个列表中的位置。").at("place").remedy("请用上一次答复中的 next 或者 previous。")));
    }

    private static Problem denied(AccessDeniedException failure) {
        return failure.caller().isSignedIn()
                ? Problem.of(
                        403,
                        "access.denied",
                        "无权" + failure.what(),
                        "当前身份是" + failure.caller().role().text() + (failure.isOfAnother() ? "，只办理本单位的事项。" : "。"))
                : Problem.of(401, "access.not-signed-in", "请先登录", "登录后才能" + failure.what() + "。");
    }

    private static Problem proveAgain(ProveAgainException failure) {
        return Problem.of(
                401, "access.prove-again", "请先重新登录", failure.operation().text() + "须由本人在不久前验证过身份：重新登录后再办。");
    }

    private static Problem tooMany(TooManyException failure) {
        return Problem.of(429, "request.too-many", "请求过于频繁", "请过" + failure.seconds() + "秒再试。");
    }

    private static Problem signIn(SignInRefusedException failure) {
        return Problem.found(403, "identity.refused", "登录没有成功", failure.findings());
    }

    private static Problem notFound(NotFoundException failure) {
        return Problem.of(404, "subject.unknown", "没有找到" + failure.what(), "请核对编号：" + failure.key());
    }

    private static Problem overtaken(OvertakenException failure) {
        return Problem.of(409, "act.overtaken", "已有他人先行办理", failure.first() + "，本次操作没有写入；请刷新后再办。");
    }

    private static Problem file(RefusedFileException failure) {
        return Problem.found(422, "file.refused", "文件不予接收", ImmutableList.of(failure.finding()));
    }

    private static Problem keyReused(KeyReusedException failure) {
        return Problem.of(422, "request.key-reused", "Idempotency-Key 已用于另一个请求", "新的请求请换用新的 Idempotency-Key。");
    }

    private static Problem calendar(CalendarNotPublishedException failure) {
        return Problem.of(422, "calendar.not-published", "该年度节假日安排尚未公布", "公布之前不能断定是否为工作日。");
    }

    private static Problem database(DataAccessException failure) {
        return failure.sqlStateClass() == SQLStateClass.C08_CONNECTION_EXCEPTION
                        || failure.getCause(SQLTransientConnectionException.class) != null
                ? Problem.of(503, "server.not-ready", "服务暂不可用", "数据库没有应答，请稍后重试。")
                : UNFORESEEN;
    }

    private record Told<T extends Throwable>(Class<T> type, Function<T, Problem> how) {
        Optional<Problem> tell(Throwable thrown) {
            return type.isInstance(thrown) ? Optional.of(how.apply(type.cast(thrown))) : Optional.empty();
        }
    }
}
