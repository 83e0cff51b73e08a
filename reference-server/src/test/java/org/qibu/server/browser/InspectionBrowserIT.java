package org.qibu.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the inspection is broken once, on a page that is otherwise good. */
@ExtendWith(InTown.class)
class InspectionBrowserIT {
    private static Visitor visitor;

    @BeforeAll
    static void open(Town town) {
        visitor = town.visitor();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void findsNothingWrongWithAGoodPage() throws Exception {
        assertThat(inspect(good())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        language         | zh-CN                              | en
        title            | <title>样页</title>                | <title> </title>
        one-h1           | <h2>表</h2>                        | <h1>表</h1>
        heading-levels   | <h2>表</h2>                        | <h3>表</h3>
        heading-levels   | <h2>表</h2>                        | <h2></h2>
        duplicate-id     | <p role="status">                  | <p role="status" id="main">
        live-region      | role="status"                      | class="quiet"
        field-label      | <label for="name">项目名称</label>  | 项目名称
        field-label      | 项目名称</label>                    | </label>
        field-group      | <legend>意见</legend>               | 意见
        finding-tied     | aria-describedby="name-wrong"      | class="alone"
        finding-tied     | 没有填写项目名称。</span>           | 请看上面。</span>
        reference        | aria-describedby="name-wrong"      | aria-describedby="gone"
        reference        | href="#name"                       | href="#gone"
        accessible-name  | >预检</button>                      | ></button>
        accessible-name  | <a href="#name">去修改</a>          | <a href="#name"><span aria-hidden="true">改</span></a>
        image-text       | <img alt=""                        | <img
        image-text       | <title>图</title>                   | <title></title>
        image-text       | role="img"                         | class="drawn"
        table-headers    | <th scope="col">                   | <td>
        table-headers    | scope="col"                        | class="head"
        tab-order        | <button type="button">预检         | <button type="button" tabindex="3">预检
        contrast         | <p>其余的话。                       | <p style="color:#999">其余的话。
        contrast         | <p>其余的话。                       | <p style="opacity:.4">其余的话。
        contrast         | color: #222; background: #fff      | color: #222; background: #444
        contrast         | fill="#fff"                        | fill="#246"
        contrast         | <rect width="60"                   | <rect fill-opacity=".2" width="60"
        target-size      | <p><button type="button">提交</button> <button type="button">预检 | <p><button style="all:unset;font-size:9px" type="button">提交</button><button style="all:unset;font-size:9px;min-height:0" type="button">预检
        sideways-scroll  | <h2>表</h2>                        | <h2 style="width:340px">表</h2>
        keyboard         | <button type="button">预检         | <button type="button" onfocus="this.blur();document.querySelector('summary').focus()">提交</button><button type="button">预检
        focus-visible    | button:focus-visible               | button { outline: none } i
        skip-link        | <a class="skip" href="#main">跳到正文</a> | ''
        skip-link        | id="main" tabindex="-1"            | id="main"
        skip-link        | <a class="skip" href="#main">      | <a class="skip" href="#gone">
        """)
    void findsWhatIsWrong(String rule, String good, String bad) throws Exception {
        String page = good();
        assertThat(page).contains(good);

        assertThat(inspect(page.replace(good, bad))).as(bad).anyMatch(fault -> fault.contains(rule + ": "));
    }

    private static List<String> inspect(String html) {
        Page page = visitor.page();
        page.setContent(html);
        return Inspection.of(page, "sample").faults();
    }

    private static String good() throws IOException {
        return Resources.toString(
                Resources.getResource(InspectionBrowserIT.class, "good.html"), StandardCharsets.UTF_8);
    }
}
