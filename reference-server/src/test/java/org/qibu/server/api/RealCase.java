package org.qibu.server.api;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.qibu.approval.pack.Packs;
import org.qibu.server.access.Operation;
import org.qibu.server.access.Role;

/**
 * A case of the demo county that has everything a request may name: a receipt, materials, a department that decides and one
 * that is asked.
 *
 * @param receipt the number of its submission's receipt
 * @param digest a file that was handed in with it
 * @param department the department that decides it
 * @param asked a department whose opinion was asked
 * @param stranger a department that has to do with nothing of its submission
 */
record RealCase(
        String project,
        String builder,
        String submission,
        String matter,
        String receipt,
        String digest,
        String department,
        String asked,
        String stranger) {
    private static final String ANOTHER = "12610702H06123013E";

    static RealCase of(String address) {
        Client officer = Client.as(address, Role.PROJECT_OFFICER, "");
        return objects(officer.get("projects").json(), "projects")
                .map(row -> officer.get("projects/" + row.getString("project")).json())
                .flatMap(project -> objects(project, "cases").flatMap(each -> found(officer, project, each)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<RealCase> found(Client officer, JsonObject project, JsonObject each) {
        JsonObject submission =
                officer.get("submissions/" + each.getString("submission")).json();
        return objects(each, "opinions")
                .filter(opinion -> submission.containsKey("receipt"))
                .limit(1)
                .flatMap(opinion -> objects(submission, "materials")
                        .limit(1)
                        .map(material -> new RealCase(
                                project.getString("project"),
                                project.getString("builder"),
                                submission.getString("submission"),
                                each.getString("matter"),
                                submission.getString("receipt"),
                                material.getString("digest"),
                                each.getString("department"),
                                opinion.getString("department"),
                                stranger(submission))));
    }

    private static String stranger(JsonObject submission) {
        ImmutableSet<String> parties = objects(submission, "cases")
                .flatMap(each -> Stream.concat(Stream.of(each), objects(each, "opinions")))
                .map(each -> each.getString("department"))
                .collect(toImmutableSet());
        ImmutableSet<String> all = Packs.bundled("hanzhong-2023-7").regime().departments().stream()
                .map(department -> department.id().value())
                .collect(toImmutableSet());
        return Sets.difference(all, parties).iterator().next();
    }

    /** The values by the names of the contract's parameters. */
    ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(
                "project", project, "submission", submission, "matter", matter, "number", receipt, "digest", digest);
    }

    /** The office in which the role may do it to this case, where it may for its own only. */
    String office(Role role, Operation operation) {
        return switch (role) {
            case BUILDER -> builder;
            case OFFICER, REVIEWER, LEADER -> operation == Operation.GIVE_OPINION ? asked : department;
            case PUBLIC, WINDOW_CLERK, PROJECT_OFFICER -> "";
        };
    }

    /** An office of the role that has nothing to do with this case; empty where the role has only one. */
    Optional<String> stranger(Role role) {
        return switch (role) {
            case BUILDER -> Optional.of(builder.equals(Builder.CODE) ? ANOTHER : Builder.CODE);
            case OFFICER, REVIEWER, LEADER -> Optional.of(stranger);
            case PUBLIC, WINDOW_CLERK, PROJECT_OFFICER -> Optional.empty();
        };
    }

    /** The same case under the names it has in another county. */
    RealCase named(String otherProject, String otherSubmission, String otherReceipt, String otherDigest) {
        return new RealCase(
                otherProject, builder, otherSubmission, matter, otherReceipt, otherDigest, department, asked, stranger);
    }

    private static Stream<JsonObject> objects(JsonObject object, String field) {
        return object.getJsonArray(field, new JsonArray()).stream().map(JsonObject.class::cast);
    }
}
