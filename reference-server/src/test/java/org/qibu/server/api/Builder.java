package org.qibu.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.qibu.server.access.Role;
import org.qibu.server.api.Client.Reply;
import org.qibu.server.demo.SamplePdf;
import org.qibu.server.demo.story.ProjectSheet;

/** A builder of the demo county at the API, with what it answers and hands in. */
public record Builder(Client client, Properties answers) {
    public static final String CODE = "91610702MA6YXA102B";
    private static final String KIND = "government-building";

    public static Builder at(String address) {
        Properties answers = new Properties();
        try (var in = new InputStreamReader(
                Builder.class.getResourceAsStream("/org/qibu/server/demo/answers.properties"), UTF_8)) {
            answers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers.putAll(ImmutableMap.of(
                "project-code", "2610-610702-04-01-123456",
                "builder-name", "试验建设单位",
                "site", "汉台区示例路1号",
                "scale", "总建筑面积21500平方米"));
        return new Builder(Client.as(address, Role.BUILDER, CODE), answers);
    }

    /** The traits of a clinic that also needs an energy review. */
    static JsonObject traits() {
        JsonObject traits = new JsonObject();
        ProjectSheet.bundled("hospital-clinic").traits().forEach(traits::put);
        return new JsonObject().put("projectClass", KIND).put("traits", traits.put("energy", "1200"));
    }

    static JsonObject draft() {
        return new JsonObject().put("proposed", "GRANT").put("reasons", "经审查符合法定条件、标准");
    }

    public String registers(String name) {
        return client.act("projects", registration(name)).id();
    }

    /** What it says of a project to be registered. */
    public static JsonObject registration(String name) {
        return traits().put("name", name).put("builder", CODE);
    }

    /** Changes what the project is, so that it would need no energy review now. */
    void changesTraits(String project) {
        JsonObject traits = traits().getJsonObject("traits").put("beds", "90").put("energy", "100");
        client.act(
                        "projects/" + project + "/traits",
                        new JsonObject().put("traits", traits).put("reason", "床位数有变化"))
                .id();
    }

    /** Fills in the merged form, uploads every material, looks at the dry run, and files. */
    String files(String project, String... matters) {
        JsonObject filing = filing(project, matters);
        JsonObject lacking = filing.copy().put("materials", new JsonArray());
        assertThat(findings(project, lacking)).isNotEmpty();
        assertThat(findings(project, filing))
                .as(findings(project, filing).encode())
                .isEmpty();
        return client.act("projects/" + project + "/submissions", filing).id();
    }

    public JsonObject filing(String project, String... matters) {
        String query = Arrays.stream(matters).map(matter -> "matter=" + matter).collect(Collectors.joining("&"));
        JsonObject form =
                client.get("projects/" + project + "/filing-form?" + query).json();
        JsonObject given = new JsonObject();
        form.getJsonArray("questions").stream()
                .map(JsonObject.class::cast)
                .filter(question -> question.getString("known").isEmpty())
                .map(question -> question.getString("question"))
                .forEach(question -> given.put(question, answers.getProperty(question)));
        JsonArray materials = new JsonArray();
        form.getJsonArray("materials").stream()
                .map(JsonObject.class::cast)
                .map(material -> handsIn(material.getString("material"), material.getString("name")))
                .forEach(materials::add);
        return new JsonObject()
                .put("matters", new JsonArray(Arrays.asList(matters)))
                .put("answers", given)
                .put("materials", materials);
    }

    private JsonArray findings(String project, JsonObject filing) {
        return client.act("projects/" + project + "/filing-examinations", filing)
                .json()
                .getJsonArray("findings");
    }

    /** A material, uploaded. */
    JsonObject handsIn(String material, String name) {
        return new JsonObject()
                .put("material", material)
                .put("digest", digest(client.upload(name.replace('/', '-') + ".pdf", pdf(name))));
    }

    static String digest(Reply uploaded) {
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        return uploaded.json().getString("digest");
    }

    static byte[] pdf(String text) {
        return SamplePdf.of(ImmutableList.of(text, "演示数据，不具有法律效力。"));
    }
}
