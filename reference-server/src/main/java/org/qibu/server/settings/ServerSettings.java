package org.qibu.server.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.qibu.approval.trail.note.VerifierKey;

/** Every setting of the server, declared here and nowhere else: the reader, the help and the documents are made from it. */
public final class ServerSettings {
    public static final Setting<Path> HOME = Setting.of(
            "home",
            Kind.FOLDER,
            "data",
            "存放数据库、文件、密钥和节假日通知（notices）的文件夹，没有就新建",
            "folder of the database, files, keys and holiday notices; made where there is none");

    public static final Setting<Path> FILES = Setting.optional(
            "files",
            Kind.FOLDER,
            "上传文件的文件夹，不写就是home下的files；几台服务共用一个数据库时，须是它们共用的文件夹",
            "folder of uploaded files, else files in home; instances on one database share it");

    public static final Setting<Path> KEYS = Setting.optional(
            "keys",
            Kind.FOLDER,
            "主密钥master.key所在的文件夹，不写就是home下的keys；几台服务共用一个数据库时，主密钥须相同",
            "folder of master.key, else keys in home; instances on one database have the same key");

    public static final Setting<String> ADDRESS = Setting.of(
            "address",
            Kind.ADDRESS,
            "127.0.0.1",
            "在哪个地址上提供服务；其他机器要访问，写本机的地址或者0.0.0.0",
            "address to serve on; for other machines, one of this machine's or 0.0.0.0");

    public static final Setting<Integer> PORT =
            Setting.of("port", Kind.PORT, "8080", "网址的端口；0为任一空闲端口", "port of the site; 0 takes any free one");

    public static final Setting<URI> PUBLIC_URL = Setting.optional(
            "public-url",
            Kind.SITE,
            "大家访问本系统所用的网址；只答复以这个主机名（或者本机地址）发来的请求",
            "the URL by which people reach the site; requests for other host names are refused");

    public static final Setting<Path> TLS_CERTIFICATE =
            Setting.optional("tls-certificate", Kind.FILE, "HTTPS的证书链，PEM格式", "certificate chain for HTTPS, PEM");

    public static final Setting<Path> TLS_KEY = Setting.optional(
            "tls-key",
            Kind.FILE,
            "HTTPS证书的私钥，PEM格式（PKCS#8），只许运行服务的账号读取",
            "private key of that certificate, PEM (PKCS#8), readable by the server's account alone");

    public static final Setting<Boolean> TLS_PROXY = Setting.of(
            "tls-proxy",
            Kind.FLAG,
            "false",
            "前面有反向代理终结HTTPS，服务本身只收代理转来的请求",
            "a reverse proxy in front ends HTTPS, and requests come from it alone");

    public static final Setting<String> MANAGEMENT_ADDRESS = Setting.of(
            "management-address",
            Kind.ADDRESS,
            "127.0.0.1",
            "管理端口（指标与健康检查）所在的地址，只许本机或者内网地址",
            "address of the management port (metrics and health): loopback or a private one");

    public static final Setting<Integer> MANAGEMENT_PORT = Setting.of(
            "management-port",
            Kind.PORT,
            "0",
            "管理端口；0为任一空闲端口，启动时显示",
            "management port; 0 takes any free one and tells it at the start");

    public static final Setting<String> JDBC_URL = Setting.optional(
            "jdbc-url",
            Kind.POSTGRES,
            "改用这个PostgreSQL，不写就用自带的；账号和口令不写在网址里",
            "use this PostgreSQL instead of the embedded one; no account or password in it");

    public static final Setting<String> DB_USER = Setting.optional(
            "db-user", Kind.ACCOUNT, "用jdbc-url时的运行账号", "with jdbc-url, the account of the running server");

    public static final Setting<Secret> DB_PASSWORD =
            Setting.optional("db-password", Kind.SECRET, "运行账号的口令", "its password");

    public static final Setting<String> DB_OWNER = Setting.optional(
            "db-owner",
            Kind.ACCOUNT,
            "用jdbc-url时的属主账号，只用来迁移数据库结构和恢复备份，可不给",
            "with jdbc-url, the account that owns the tables, for migration and restore only; may be left out");

    public static final Setting<Secret> DB_OWNER_PASSWORD =
            Setting.optional("db-owner-password", Kind.SECRET, "属主账号的口令", "its password");

    public static final Setting<Integer> DB_CONNECTIONS = Setting.of(
            "db-connections",
            Kind.number(2, 200, "连接数", "connections"),
            "8",
            "每台服务占用的数据库连接数",
            "connections that each instance holds to the database");

    public static final Setting<String> OIDC_ISSUER = Setting.optional(
            "oidc-issuer",
            Kind.ISSUER,
            "用哪个统一身份认证（OpenID Connect）登录，写它的issuer；在那里登记的回调网址是public-url加/signin/back",
            "the OpenID Connect provider to sign in by, its issuer; register public-url plus /signin/back there as redirect"
                    + " URI");

    public static final Setting<String> OIDC_CLIENT_ID =
            Setting.optional("oidc-client-id", Kind.WORD, "本系统在统一身份认证中的客户端标识", "client id that the provider gave");

    public static final Setting<Secret> OIDC_CLIENT_SECRET = Setting.optional(
            "oidc-client-secret", Kind.SECRET, "客户端密钥；统一身份认证没有发给的不写", "its client secret, if the provider gave one");

    public static final Setting<String> OIDC_SCOPES = Setting.of(
            "oidc-scopes",
            Kind.SCOPES,
            "openid",
            "向统一身份认证请求的范围；岗位、单位须在身份令牌中给出",
            "scopes to ask for; posts and offices must stand in the ID token");

    public static final Setting<String> OIDC_COUNTY_CLAIM = Setting.of(
            "oidc-county-claim",
            Kind.WORD,
            "county",
            "身份令牌中哪一项是行政区划代码，不是本县的不能登录；统一身份认证只服务本县的写-",
            "claim with the division code; whoever is of another county cannot sign in; - where the provider serves this"
                    + " county alone");

    public static final Setting<String> OIDC_POST_CLAIM = Setting.of(
            "oidc-post-claim",
            Kind.WORD,
            "post",
            "身份令牌中哪一项是岗位，可有多个；在内层的逐层写名称，以点隔开",
            "claim with the post or posts; one inside another by the path of names, with dots");

    public static final Setting<String> OIDC_OFFICE_CLAIM = Setting.of(
            "oidc-office-claim",
            Kind.WORD,
            "office",
            "身份令牌中哪一项是单位：部门标识，或者统一社会信用代码",
            "claim with the office: a department's id or a unified social credit code");

    public static final Setting<ImmutableMap<String, String>> OIDC_POSTS = Setting.optional(
            "oidc-posts",
            Kind.POSTS,
            "岗位的对应关系，例如“承办=OFFICER; 环评签发组=LEADER:ecology”；不写就须与本系统的相同",
            "what the provider's posts are here, such as \"clerks=WINDOW_CLERK; eia-leaders=LEADER:ecology\"; else they are"
                    + " named as here");

    public static final Setting<ImmutableMap<String, String>> OIDC_OFFICES = Setting.optional(
            "oidc-offices",
            Kind.OFFICES,
            "单位的对应关系，例如“生态环境分局=ecology”；不写就须与本系统的相同",
            "what the provider's offices are here; else they are named as here");

    public static final Setting<Integer> STEP_UP_MINUTES = Setting.of(
            "step-up-minutes",
            Kind.number(1, 600, "分钟数", "minutes"),
            "15",
            "作出决定（签发、撤销、延长期限、不予受理等）前，本人须在多少分钟内验证过身份；演示模式不写就不问",
            "a decision (signing, revoking, extending, refusing) needs a sign-in no older than this; in a demo only if given");

    public static final Setting<Integer> SIGNINS_PER_MINUTE = Setting.of(
            "signins-per-minute",
            Kind.number(0, 100000, "次数", "times"),
            "60",
            "一个网络地址每分钟最多登录多少次，密钥写错也算一次；0不限；只供本机的演示不写就不限",
            "sign-ins a minute from one address, a wrong key among them; 0 for any; in a demo of this machine alone only if given");

    public static final Setting<Integer> WRITES_PER_MINUTE = Setting.of(
            "writes-per-minute",
            Kind.number(0, 100000, "次数", "times"),
            "300",
            "一个登录者或者一个系统的密钥每分钟最多提交多少次；0不限；只供本机的演示不写就不限",
            "writes a minute of one session or one system; 0 for any; in a demo of this machine alone only if given");

    public static final Setting<Integer> WRITES_PER_MINUTE_FROM = Setting.of(
            "writes-per-minute-from",
            Kind.number(0, 100000, "次数", "times"),
            "3000",
            "一个网络地址（一个单位常共用一个）每分钟最多提交多少次；0不限；只供本机的演示不写就不限",
            "writes a minute from one address, which an office may share; 0 for any; in a demo of this machine alone only if given");

    public static final Setting<Integer> KEEP_YEARS = Setting.optional(
            "keep-years",
            Kind.number(0, 200, "年数", "years"),
            "申报办结以后，其中的个人信息随档案保存多少年，按本地档案保管期限表填写；不写就不能删除个人信息",
            "how many years what is said of persons is kept after a submission ended, by the local schedule of archives; without"
                    + " it no person is erased");

    public static final Setting<ImmutableMap<URI, VerifierKey>> TRAIL_WITNESSES = Setting.optional(
            "trail-witnesses",
            Kind.WITNESSES,
            "给留痕日志作见证的各方，写作“网址=公钥”，以分号隔开；发布检查点前请它们会签",
            "witnesses of the trail, as \"URL=verifier key; …\": each checkpoint is shown to them before it is published");

    public static final Setting<Integer> TRAIL_WITNESSES_NEEDED = Setting.of(
            "trail-witnesses-needed",
            Kind.number(0, 100, "个数", "witnesses"),
            "0",
            "至少几方会签了才发布检查点；0则会签的附上，没有会签也发布",
            "a checkpoint is published only when so many have cosigned it; 0 to publish it with those that have");

    public static final Setting<LogForm> LOG = Setting.of(
            "log",
            Kind.oneOf(LogForm.class),
            "text",
            "日志的样式：text供人看，不记每个请求；json每行一个JSON对象，记每个请求；都不含个人信息",
            "form of the log: text for people, without every request; json one object a line, with it; no personal data in"
                    + " either");

    public static final Setting<Integer> DRAIN_SECONDS = Setting.of(
            "drain-seconds",
            Kind.number(0, 600, "秒数", "seconds"),
            "20",
            "停止时最多等多少秒，让办理中的请求办完",
            "how long at most a stop waits for requests under way");

    public static final Setting<Integer> DRAIN_DELAY_SECONDS = Setting.of(
            "drain-delay-seconds",
            Kind.number(0, 600, "秒数", "seconds"),
            "0",
            "停止时先报未就绪，再照常服务多少秒，让负载均衡把请求转走",
            "how long a stop goes on serving while not ready, so that a load balancer turns away");

    public static final Setting<Boolean> DEMO =
            Setting.of("demo", Kind.FLAG, "false", "演示模式：演示身份登录，日期固定", "demo: demo roles sign in, the date is pinned");

    public static final Setting<Boolean> LAN = Setting.of(
            "lan",
            Kind.FLAG,
            "false",
            "演示对局域网开放：口令和证书在启动时现做，显示在屏幕上",
            "opens the demo to the local network, behind a passcode and a certificate made at the start and shown on the screen");

    public static final Setting<LocalDate> DATE =
            Setting.of("date", Kind.DATE, "2026-10-19", "演示固定的日期；只用于演示模式", "pinned date of a demo; for a demo only");

    /** Every setting, in the order in which they are told. */
    public static final ImmutableList<Setting<?>> ALL = ImmutableList.of(
            HOME,
            FILES,
            KEYS,
            ADDRESS,
            PORT,
            PUBLIC_URL,
            TLS_CERTIFICATE,
            TLS_KEY,
            TLS_PROXY,
            MANAGEMENT_ADDRESS,
            MANAGEMENT_PORT,
            JDBC_URL,
            DB_USER,
            DB_PASSWORD,
            DB_OWNER,
            DB_OWNER_PASSWORD,
            DB_CONNECTIONS,
            OIDC_ISSUER,
            OIDC_CLIENT_ID,
            OIDC_CLIENT_SECRET,
            OIDC_SCOPES,
            OIDC_COUNTY_CLAIM,
            OIDC_POST_CLAIM,
            OIDC_OFFICE_CLAIM,
            OIDC_POSTS,
            OIDC_OFFICES,
            STEP_UP_MINUTES,
            SIGNINS_PER_MINUTE,
            WRITES_PER_MINUTE,
            WRITES_PER_MINUTE_FROM,
            KEEP_YEARS,
            TRAIL_WITNESSES,
            TRAIL_WITNESSES_NEEDED,
            LOG,
            DRAIN_SECONDS,
            DRAIN_DELAY_SECONDS,
            DEMO,
            LAN,
            DATE);

    /** Those that say where what is kept lies: all that a command needs which serves nobody. */
    public static final ImmutableList<Setting<?>> OF_STORAGE =
            ImmutableList.of(HOME, FILES, KEYS, JDBC_URL, DB_USER, DB_PASSWORD, DB_OWNER, DB_OWNER_PASSWORD);

    private ServerSettings() {}
}
