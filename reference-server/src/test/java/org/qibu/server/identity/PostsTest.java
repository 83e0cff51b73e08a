package org.qibu.server.identity;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qibu.approval.code.DivisionCode;
import org.qibu.approval.law.Finding;
import org.qibu.server.access.Seats;

class PostsTest {
    private static final Posts POSTS = new Posts(
            new OpenIdClient.Claims(
                    Optional.of("county"),
                    "realm.posts",
                    "office",
                    ImmutableMap.of("承办", "OFFICER", "环评签发组", "LEADER:ecology", "外单位", "LEADER:elsewhere"),
                    ImmutableMap.of("生态环境分局", "ecology")),
            new Seats(ImmutableSet.of("ecology", "housing")),
            DivisionCode.parse("610702"));

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'county':'610702','realm':{'posts':'OFFICER'},'office':'ecology'} | OFFICER/ecology | named as here",
                "{'county':'610702','realm':{'posts':['承办']},'office':'生态环境分局'} | OFFICER/ecology | named by the provider",
                "{'county':['610703','610702'],'realm':{'posts':'WINDOW_CLERK'}} | WINDOW_CLERK/ | of two counties, in no office",
                "{'county':610702,'realm':{'posts':'WINDOW_CLERK'}} | WINDOW_CLERK/ | a code written as a number",
                "{'county':'610702','realm':{'posts':'环评签发组'}} | LEADER/ecology | a group that is post and office at once",
                "{'county':'610702','realm':{'posts':['OFFICER','REVIEWER','mail-users']},'office':['ecology','housing']}"
                        + " | OFFICER/ecology OFFICER/housing REVIEWER/ecology REVIEWER/housing | several posts, and a group of another system",
                "{'county':'610702','realm':{'posts':'BUILDER'},'office':'91350100M000100Y43'} | BUILDER/91350100M000100Y43 | an organisation",
                "{'county':'610702','realm.posts':'WINDOW_CLERK'} | WINDOW_CLERK/ | a claim whose name has a dot",
            })
    void areWhatTheClaimsSay(String claims, String posts, String why) {
        assertThat(POSTS.held(read(claims)).stream()
                        .map(each -> each.role() + "/" + each.office())
                        .collect(toImmutableList()))
                .as(why)
                .containsExactlyInAnyOrder(posts.split(" "));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'county':'610703','realm':{'posts':'WINDOW_CLERK'}} | identity.county | of another county",
                "{'realm':{'posts':'WINDOW_CLERK'}} | identity.county | of no county",
                "{'county':'610702'} | identity.post | without a post",
                "{'county':'610702','realm':'WINDOW_CLERK'} | identity.post | a claim elsewhere",
                "{'county':'610702','realm':{'posts':'PUBLIC'}} | identity.post | the public signs in nowhere",
                "{'county':'610702','realm':{'posts':'leader'},'office':'ecology'} | identity.post | nothing is guessed",
                "{'county':'610702','realm':{'posts':'LEADER'}} | identity.post | a leader of nothing",
                "{'county':'610702','realm':{'posts':'LEADER'},'office':'elsewhere'} | identity.post | a department that is not there",
                "{'county':'610702','realm':{'posts':'外单位'}} | identity.post | the same, by the settings",
                "{'county':'610702','realm':{'posts':'BUILDER'},'office':'91350100M000100Y44'} | identity.post | a wrong check digit",
                "{} | identity.county identity.post | both are told at once",
            })
    void areNoneWhereTheClaimsNameNone(String claims, String codes, String why) {
        assertThatThrownBy(() -> POSTS.held(read(claims)))
                .as(why)
                .isInstanceOfSatisfying(
                        SignInRefusedException.class,
                        refused -> assertThat(refused.findings().stream().map(Finding::code))
                                .containsExactly(codes.split(" ")));
    }

    private static ImmutableMap<String, Object> read(String claims) {
        return ImmutableMap.copyOf(new JsonObject(claims.replace('\'', '"')).getMap());
    }
}
