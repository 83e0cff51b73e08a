package org.qibu.examples.http;

import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.qibu.examples.http.api.DefaultApi;
import org.qibu.examples.http.base.ApiClient;
import org.qibu.examples.http.base.ApiException;
import org.qibu.examples.http.model.Filing;
import org.qibu.examples.http.model.FilingForm;
import org.qibu.examples.http.model.FilingMaterial;
import org.qibu.examples.http.model.FilingQuestion;
import org.qibu.examples.http.model.Finding;
import org.qibu.examples.http.model.HandedIn;
import org.qibu.examples.http.model.Registration;
import org.qibu.examples.http.model.Role;
import org.qibu.examples.http.model.SignIn;
import org.qibu.examples.http.model.Submission;

/** How does a system on JDK 8 file a submission with the server? By HTTP, with what the contract's generator wrote. */
public final class FilingClient {
    private final DefaultApi api;

    /** A client of the server at an address such as {@code http://127.0.0.1:8080/}. */
    public FilingClient(String address) {
        OkHttpClient http = new OkHttpClient.Builder().cookieJar(new Cookies()).build();
        this.api = new DefaultApi(new ApiClient(http).setBasePath(address + "v1"));
    }

    /** Signs in as a builder of the demo county, by its credit code. */
    public void signIn(String builder) throws ApiException {
        api.signIn(new SignIn().role(Role.BUILDER).office(builder));
    }

    /** Registers a project and returns its id. */
    public String register(String name, String builder, String projectClass, Map<String, String> traits)
            throws ApiException {
        Registration registration = new Registration()
                .name(name)
                .builder(builder)
                .projectClass(projectClass)
                .traits(traits);
        return api.registerProject(key(), registration).getId();
    }

    /** Fills in the merged form of these matters: what the server does not know yet, and every material once. */
    public Filing fillIn(
            String project, List<String> matters, Map<String, String> answers, Function<FilingMaterial, File> papers)
            throws ApiException {
        FilingForm form = api.readFilingForm(project, matters);
        Filing filing = new Filing().matters(new LinkedHashSet<String>(matters));
        for (FilingQuestion question : form.getQuestions()) {
            if (question.getKnown().isEmpty()) {
                filing.putAnswersItem(question.getQuestion(), answers.get(question.getQuestion()));
            }
        }
        for (FilingMaterial material : form.getMaterials()) {
            String digest = api.uploadFile(material.getMaterial() + ".pdf", papers.apply(material))
                    .getDigest();
            filing.addMaterialsItem(
                    new HandedIn().material(material.getMaterial()).digest(digest));
        }
        return filing;
    }

    /** Returns everything that is wrong with a filing, before it is filed. */
    public List<Finding> examine(String project, Filing filing) throws ApiException {
        return api.examineFiling(project, filing).getFindings();
    }

    /** Files it and returns the submission's id; sent again with the same key it is filed once. */
    public String file(String project, Filing filing, String key) throws ApiException {
        return api.fileSubmission(project, key, filing).getId();
    }

    /** Returns how a submission stands. */
    public Submission read(String submission) throws ApiException {
        return api.readSubmission(submission);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
