package org.qibu.server.http;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.qibu.approval.law.Finding;
import org.qibu.approval.law.LegalBasis;

/**
 * A failure as it is told (RFC 9457 problem+json).
 *
 * @param code stable, dotted, lower case; never translated, never reused
 * @param title what went wrong, in Chinese
 * @param detail what to do about it, in Chinese; empty where the findings say it
 * @param findings everything that was found, not only the first
 */
public record Problem(int status, String code, String title, String detail, ImmutableList<Finding> findings) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        checkArgument(status >= 400 && status < 600, "no problem: %s", status);
    }

    /** A problem that its title and detail say in full. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, ImmutableList.of());
    }

    /** The findings of one act, told together. */
    public static Problem found(int status, String code, String title, Iterable<Finding> findings) {
        return new Problem(status, code, title, "", ImmutableList.copyOf(findings));
    }

    /** The body of the answer. */
    public JsonObject body() {
        JsonObject body = new JsonObject()
                .put("type", "urn:qibu:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code);
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!findings.isEmpty()) {
            body.put("findings", findings(findings));
        }
        return body;
    }

    /** Findings as the contract has them. */
    public static JsonArray findings(Iterable<Finding> findings) {
        JsonArray all = new JsonArray();
        findings.forEach(finding -> all.add(finding(finding)));
        return all;
    }

    static JsonObject finding(Finding finding) {
        JsonArray bases = new JsonArray();
        finding.bases().stream().map(LegalBasis::toString).forEach(bases::add);
        return new JsonObject()
                .put("code", finding.code())
                .put("message", finding.message())
                .put("where", finding.where())
                .put("remedy", finding.remedy())
                .put("bases", bases);
    }
}
