package org.qibu.server.console.trail;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qibu.approval.casework.fact.Capacity;
import org.qibu.approval.law.Finding;
import org.qibu.approval.picture.PathPicture;
import org.qibu.server.access.Caller;
import org.qibu.server.access.Operation;
import org.qibu.server.bench.NotFoundException;
import org.qibu.server.console.frame.Answers;
import org.qibu.server.console.frame.Desk;
import org.qibu.server.console.frame.PathIds;
import org.qibu.server.console.frame.SiteAddress;
import org.qibu.server.console.frame.Told;
import org.qibu.server.console.kit.Field;
import org.qibu.server.console.kit.Found;
import org.qibu.server.console.kit.Pair;
import org.qibu.server.console.kit.Picture;
import org.qibu.server.console.page.TrailEntryView;
import org.qibu.server.console.page.TrailView;
import org.qibu.server.desk.matter.Happenings;
import org.qibu.server.desk.trail.EntryProof;
import org.qibu.server.desk.trail.TrailStanding;

/** The trail (全程留痕): what it has come to, and an entry's way up to the signed root. The browser checks it, not the server. */
public final class TrailPages {
    private static final String PATH = "/trail";
    private static final String ENTRY = "entry";
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** What is said of a fact beside its type. */
    private static final ImmutableMap<String, String> KINDS =
            ImmutableMap.of("submission", "申报件", "project", "项目", "notice", "节假日通知");

    private final Desk desk;
    private final SiteAddress site;

    public TrailPages(Desk desk, SiteAddress site) {
        this.desk = desk;
        this.site = site;
    }

    public void mount(Router router) {
        desk.get(router, PATH, this::standing);
        desk.get(router, PATH + "/entries/:index", this::entry);
    }

    /** Where anybody checks an entry. */
    public static String address(long index) {
        return PATH + "/entries/" + index;
    }

    private Runnable standing(RoutingContext context, Caller caller) {
        caller.require(Operation.READ_TRAIL);
        try {
            return standing(context, desk.desks().trail().standing());
        } catch (NotFoundException unpublished) {
            return () -> desk.pages()
                    .show(
                            context,
                            404,
                            "problem",
                            ImmutableMap.of(
                                    "frame",
                                    desk.frames().of(context, "留痕日志还没有发布"),
                                    "text",
                                    "第一个检查点签名、见证以后，这里就能核验。",
                                    "next",
                                    "重新打开",
                                    "nextHref",
                                    PATH,
                                    "findings",
                                    ImmutableList.of()));
        }
    }

    private Runnable standing(RoutingContext context, TrailStanding standing) {
        String asked = new Answers(context.queryParams()).text(ENTRY);
        ImmutableList<Finding> findings = asked.isEmpty() ? ImmutableList.of() : examine(asked, standing);
        if (!asked.isEmpty() && findings.isEmpty()) {
            return () -> Told.go(context, address(Long.parseLong(asked)));
        }
        var view = view(context, standing, asked, Found.all(findings));
        return () -> desk.pages().show(context, findings.isEmpty() ? 200 : 422, "trail", view);
    }

    private static ImmutableList<Finding> examine(String asked, TrailStanding standing) {
        boolean isThere = INDEX.matcher(asked).matches() && Long.parseLong(asked) < standing.size();
        return isThere
                ? ImmutableList.of()
                : ImmutableList.of(Finding.of("trail.no-entry", "已发布的日志没有序号“" + asked + "”。")
                        .remedy(standing.size() == 0 ? "日志还没有记录。" : "请写 0 到 " + (standing.size() - 1) + " 之间的整数。")
                        .at(ENTRY));
    }

    private TrailView view(
            RoutingContext context, TrailStanding standing, String asked, ImmutableList<Found> findings) {
        return new TrailView(
                desk.frames().of(context, "全程留痕"),
                Pair.list(
                        Pair.of("已发布", standing.size() + " 条记录"),
                        Pair.of("等待写入", standing.waiting() + " 条"),
                        Pair.of("日志名称", standing.origin()),
                        Pair.of("公钥", standing.key()),
                        Pair.of("根", standing.root().toString())),
                standing.checkpoint(),
                Field.text(ENTRY, "记录的序号", asked).because("从 0 数起，写在留痕凭证上。").finding(findings),
                site.of(context, "/log"),
                standing.key(),
                words());
    }

    /** What a receipt's words are called: the types, the kinds, the capacities. */
    private static ImmutableMap<String, String> words() {
        return ImmutableMap.<String, String>builder()
                .putAll(Happenings.WORDS)
                .putAll(KINDS)
                .putAll(Stream.of(Capacity.values())
                        .collect(ImmutableMap.toImmutableMap(Capacity::name, Capacity::text)))
                .buildOrThrow();
    }

    private Runnable entry(RoutingContext context, Caller caller) {
        caller.require(Operation.PROVE_ENTRY);
        long index = PathIds.id(context, "index", "留痕日志的记录", TrailPages::index);
        EntryProof proof = desk.desks().trail().entry(index);
        PathPicture picture = proof.picture();
        var view = new TrailEntryView(
                desk.frames().of(context, "留痕记录 " + index),
                index,
                proof.size(),
                Optional.of(index - 1)
                        .filter(before -> before >= 0)
                        .map(TrailPages::address)
                        .orElse(""),
                Optional.of(index + 1)
                        .filter(after -> after < proof.size())
                        .map(TrailPages::address)
                        .orElse(""),
                Picture.of(picture::svg),
                Pair.list(
                        Pair.of("记录", proof.entry().toString()),
                        Pair.of("叶", proof.leaf().toString())),
                steps(picture),
                proof.root().toString(),
                proof.checkpoint());
        return () -> desk.pages().show(context, 200, "trailentry", view);
    }

    private static long index(String text) {
        if (!INDEX.matcher(text).matches()) {
            throw new IllegalArgumentException("not the place of an entry: " + text);
        }
        return Long.parseLong(text);
    }

    private static ImmutableList<TrailEntryView.Step> steps(PathPicture picture) {
        return picture.steps().stream()
                .map(step -> new TrailEntryView.Step(
                        step.isLeft() ? "左" : "右",
                        step.besides() == 1 ? "记录 " + step.first() : "记录 " + step.first() + " 至 " + step.last(),
                        step.beside().toString(),
                        step.above().toString()))
                .collect(toImmutableList());
    }
}
