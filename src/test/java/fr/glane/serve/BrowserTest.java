package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.glane.format.Json;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PrintOptions;

/** What people do with the page, done in a browser. Skipped where there is no Chromium with its driver. */
@Tag("browser")
class BrowserTest {

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    @TempDir
    static Path folder;

    @TempDir
    static Path profile;

    private static Running running;
    private static ChromeDriver browser;
    private static Patience patience;

    @BeforeAll
    static void start() throws Exception {
        var chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(p -> Files.isExecutable(Path.of(p)))
                .findFirst();
        var driver = Path.of("/usr/bin/chromedriver");
        assumeTrue(chromium.isPresent(), "no Chromium on this machine (Debian: apt install chromium)");
        assumeTrue(Files.isExecutable(driver), "no chromedriver (Debian: apt install chromium-driver)");
        running = Running.over(folder);
        var options = new ChromeOptions()
                .setBinary(chromium.get())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--lang=fr",
                        "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver.toString()))
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        patience = new Patience(browser, Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.quit();
        }
        if (running != null) {
            assertThat(running.faults).isEmpty();
            running.close();
        }
    }

    @BeforeEach
    void plain() {
        media("light");
        browser.manage().window().setSize(new Dimension(1440, 1000));
    }

    private static void media(String scheme) {
        media("", scheme, "no-preference");
    }

    private static void media(String medium, String scheme, String motion) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", motion))));
    }

    private static void open(String address) {
        browser.get(running.at(address).toString());
        patience.until(d -> (Boolean) script("return document.documentElement.classList.contains('js')"
                + " && !document.getElementById('theme').hidden"));
    }

    private static Object script(String script, Object... arguments) {
        return Objects.requireNonNullElse(browser.executeScript(script, arguments), "");
    }

    private static WebElement one(String css) {
        return patience.until(d -> d.findElement(By.cssSelector(css)));
    }

    private static List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void search(String words) {
        var box = one("#q");
        box.clear();
        box.sendKeys(words, Keys.ENTER);
        patience.until(d -> script("return document.querySelector('.chips')?.textContent ?? ''")
                .toString()
                .contains(words.substring(0, Math.min(4, words.length()))));
    }

    private static String address() {
        return Objects.requireNonNull(browser.getCurrentUrl());
    }

    private static void screenshot(String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    /** Elements that stick out on the right, for the message of a failure. */
    private static String wide() {
        return script(
                        "return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth"
                                + " && e.getClientRects().length).slice(0, 6).map(e => e.tagName + '.' + e.className + '#' + e.id).join(' ')")
                .toString();
    }

    private static void accessible(String where) throws IOException {
        axe(where, "{ iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }");
    }

    /** What another theme can spoil on a page that is accessible otherwise. */
    private static void legible(String where) throws IOException {
        axe(where, "{ iframes: false, runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }");
    }

    private static void axe(String where, String options) throws IOException {
        if (!(Boolean) script("return 'axe' in window")) {
            try (var stream = BrowserTest.class.getResourceAsStream(AXE)) {
                browser.executeScript(
                        new String(Objects.requireNonNull(stream, AXE).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        var found = browser.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'], ...OPTIONS })
                  .then(r => done(r.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 4)
                    .map(n => n.html.slice(0, 200) + ' | ' + n.any.map(a => a.message).join('; ')).join(' // '))))
                  .catch(e => done(['axe: ' + e]));
                """.replace("OPTIONS", options));
        assertThat((List<?>) found).as(where).isEmpty();
    }

    @Test
    void figureOverFifty_isFound_andOpensAtItsSentence() throws IOException {
        open("/");
        search("> 50 %");
        assertThat(texts(".fact .value")).containsExactly("62 %");

        one(".fact h2 a").sendKeys(Keys.ENTER);

        var mark = one(".m.figure.on");
        assertThat(mark.getText()).contains("62 %");
        assertThat((Boolean) script(
                        "const r = arguments[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight",
                        mark))
                .isTrue();
        assertThat(one("#pin .card h4").getText()).contains("62 %");
        assertThat(address()).contains("/a/").contains("#f-");
        screenshot("article");
        browser.navigate().back();
        patience.until(d -> d.findElements(By.cssSelector(".evidence")).isEmpty());
        assertThat(texts(".fact .value")).containsExactly("62 %");
    }

    @Test
    void savedPage_isShownInAFrameThatCannotRun_andHostileWordsStayWords() {
        open("/?q=cr%C3%A9dits");
        one(".fact h2 a").click();
        one("#pin .card");

        one("#pin [data-original]").click();

        var frame = one("#original details[open] iframe");
        assertThat(frame.getDomAttribute("sandbox")).isEmpty();
        assertThat(script(
                                "return [window.hit, document.title, document.querySelectorAll('.paper script, .paper img').length]")
                        .toString())
                .doesNotContainPattern("^\\[[0-9]")
                .contains("<script>window.hit=1</script>")
                .endsWith("0]");
        browser.switchTo().frame(frame);
        assertThat(one("body").getText()).contains("37 % des crédits");
        browser.switchTo().defaultContent();
    }

    @Test
    void filter_actsAtOnce_andStandsInTheAddress() {
        open("/");
        var before = browser.findElements(By.cssSelector(".fact")).size();

        one("input[name=type][value=claim]").click();

        patience.until(d -> d.findElements(By.cssSelector(".fact")).size() < before);
        assertThat(address()).contains("type=claim");
        assertThat(browser.findElements(By.cssSelector(".fact.figure"))).isEmpty();
        assertThat(one("input[name=type][value=claim]"))
                .isEqualTo(browser.switchTo().activeElement());
        assertThat(script("return document.getElementById('count').textContent").toString())
                .contains("fait");
    }

    @Test
    void sourceFilter_leavesWhatThatSourceSays() {
        open("/?type=claim");
        var box = one("input[name=source_is]");
        var name = Objects.requireNonNull(box.getDomAttribute("value"));

        box.click();

        patience.until(d -> address().contains("source_is="));
        patience.until(d -> texts(".fact .who").stream().allMatch(w -> w.equals(name)));
    }

    @Test
    void rangeOfTheHistogram_isSelectedByDragging() {
        open("/");
        var mouse = new Actions(browser).moveToLocation(barX(1), barY()).clickAndHold();
        mouse.moveToLocation(barX(2), barY())
                .moveToLocation(barX(3), barY())
                .release()
                .perform();

        patience.until(d -> address().contains("value="));
        assertThat(address()).contains("value=10..%3C40");
        assertThat(texts(".fact .value")).isNotEmpty().doesNotContain("62 %");
    }

    private static int barX(int index) {
        return ((Number) script(
                        "const r = document.querySelectorAll('[data-chart=value] svg a')[arguments[0]].getBoundingClientRect();"
                                + " return Math.round(r.left + r.width / 2)",
                        index))
                .intValue();
    }

    private static int barY() {
        return ((Number) script("const r = document.querySelector('[data-chart=value] svg').getBoundingClientRect();"
                        + " return Math.round(r.top + r.height / 2)"))
                .intValue();
    }

    @Test
    void correction_isTakenFromTheForm_andWrittenAsGold() throws Exception {
        open("/?q=repas&type=figure");
        one(".fact h2 a").click();
        var card = one("#pin .card");

        card.findElement(By.cssSelector("[data-action=correct]")).click();
        var population = one("#correct [name=population]");
        patience.until(d -> one("#correct [name=value]").getDomProperty("value"));
        population.clear();
        population.sendKeys("des mots qui n’y sont pas");
        one("#correct button[value=save]").click();
        patience.until(d -> one("#correct .wrong").getText().contains("ne figure pas"));
        population.clear();
        population.sendKeys("repas servis à l’école");
        one("#correct button[value=save]").click();

        patience.until(d -> one("#pin .status").getText().contains("corrigé"));
        assertThat(Files.readString(folder.resolve("cantine.txt" + GoldFile.SUFFIX)))
                .contains("\"text\":\"repas servis à l’école\"")
                .contains("\"review\":\"corrected\"");
    }

    @Test
    void keyboardAlone_findsOpensAndDecides() throws Exception {
        open("/");
        var body = one("body");
        body.sendKeys("/");
        browser.switchTo().activeElement().sendKeys("accidents", Keys.ENTER);
        patience.until(d -> texts(".chips").toString().contains("accidents"));
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        script("document.activeElement.blur()");
        new Actions(browser).sendKeys("j").perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("href")).contains("/a/");
        new Actions(browser).sendKeys("o").perform();
        one("#pin .card");
        new Actions(browser).sendKeys("e").perform();
        assertThat(browser.switchTo().activeElement().getDomAttribute("class")).contains("on");
        new Actions(browser).sendKeys("v").perform();
        patience.until(d -> one("#pin .status").getText().contains("confirmé"));
        assertThat(one(".fact[aria-current] .status").getText()).contains("confirmé");
        assertThat(Files.readString(folder.resolve("velo.txt" + GoldFile.SUFFIX)))
                .contains("\"confirmed\"");
        new Actions(browser).sendKeys("?").perform();
        assertThat(one("#keys[open]").getText()).contains("fait suivant");
        accessible("list of keys");
        one("#keys-on").click();
        one("#keys button").click();
        new Actions(browser).sendKeys("x").perform();
        assertThat(one("#pin .status").getText()).contains("confirmé");
        script("localStorage.removeItem('glane.keys')");
    }

    @Test
    void exportLink_holdsExactlyWhatIsShown() throws Exception {
        open("/?q=repas");
        var href = Objects.requireNonNull(one(".exports a:last-child").getDomAttribute("href"));

        var ids = running.get(href)
                .body()
                .lines()
                .map(l -> Json.object(l).get("id"))
                .toList();

        var shown = browser.findElements(By.cssSelector(".fact")).stream()
                .map(f -> (Object) Objects.requireNonNull(f.getDomAttribute("data-fact")))
                .toList();
        assertThat(ids).isEqualTo(shown);
    }

    @Test
    void citation_isCopiedWithItsSource_inFrenchTypography() {
        browser.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        running.at("/").toString(),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
        open("/?q=v%C3%A9g%C3%A9tariens&type=figure");
        one(".fact h2 a").click();

        one("#pin [data-action=copy]").click();

        patience.until(d -> one("#said").getText().contains("copi"));
        assertThat(clipboard())
                .matches(
                        "«\u00a0.*18\u00a0% des repas servis à l’école sont végétariens.*\u00a0» \\(.*3 avril 2026.*\\)")
                .contains("«\u00a0Cantines\u00a0: 18\u00a0% des repas servis à l’école sont végétariens\u00a0»");
        open("/?q=directrice&type=claim");
        one(".fact h2 a").click();
        one("#pin .card");
        new Actions(browser).sendKeys("y").perform();
        patience.until(d -> clipboard().contains("Irène Vasseur"));
        // A quotation in a quotation takes the other marks.
        assertThat(clipboard()).startsWith("«\u00a0“Nous n’attendions pas un tel report”, reconnaît Irène Vasseur");
    }

    private static String clipboard() {
        return String.valueOf(browser.executeAsyncScript(
                "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done('clipboard: ' + e));"));
    }

    @Test
    void print_leavesControlsOut_andInkOnWhitePaper_evenFromADarkScreen() throws IOException {
        open("/?q=v%C3%A9los+OU+salari%C3%A9s");
        one("#theme").click();
        one("#theme").click();
        assertThat(script("return document.documentElement.dataset.theme")).isEqualTo("dark");
        one(".fact h2 a").click();
        one("#pin .card");

        media("print", "dark", "no-preference");

        for (var control : List.of(".top", ".filters", ".actions", ".bar-line", ".charts", ".back", ".original")) {
            assertThat(browser.findElements(By.cssSelector(control)))
                    .as(control)
                    .isNotEmpty()
                    .noneMatch(WebElement::isDisplayed);
        }
        for (var shown : List.of(".paper .origin", ".paper h2", ".paper .m.figure", ".paper .m.source", ".cards dd")) {
            assertThat(one(shown).isDisplayed()).as(shown).isTrue();
            assertThat(faint(shown)).as("ink on white paper: " + shown).isEmpty();
        }
        assertThat(texts(".paper .m.figure")).contains("62 %");
        screenshot("print");
        var sheets =
                Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
        Files.write(Path.of("target", "screenshots", "print.pdf"), sheets);
        assertThat(new String(sheets, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        media("", "light", "no-preference");
        script("localStorage.clear()");
    }

    /** Texts of elements that stand out from white by less than 4.5 to 1. */
    private static List<?> faint(String css) {
        return (List<?>) script("""
                const light = (c) => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
                return [...document.querySelectorAll(arguments[0])].filter((e) => {
                  const [r, g, b] = getComputedStyle(e).color.match(/[0-9.]+/g).map(Number);
                  return 1.05 / (0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b) + 0.05) < 4.5;
                }).map((e) => e.textContent);
                """, css);
    }

    @Test
    void reducedMotion_leavesNothingMoving() {
        var moving = """
                return [...document.querySelectorAll('*')].filter((e) => {
                  const style = getComputedStyle(e);
                  return style.scrollBehavior === 'smooth' || style.animationName !== 'none'
                    || style.transitionDuration.split(', ').some((d) => parseFloat(d) > 0);
                }).map((e) => e.tagName + '.' + e.className);
                """;
        open("/?q=salari%C3%A9s");
        one(".fact h2 a").click();
        one("#pin .card");
        assertThat((List<?>) script(moving)).as("where motion is welcome").isNotEmpty();

        media("", "light", "reduce");

        assertThat((List<?>) script(moving)).isEmpty();
        one("#pin [data-original]").click();
        one("#original details[open]");
        assertThat(script("return document.getAnimations().length").toString()).isEqualTo("0");
    }

    @Test
    void narrowScreen_needsNoSidewaysScrolling() throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 720, "deviceScaleFactor", 1, "mobile", false));
        try {
            for (var at : List.of("/accessibility", "/refused", "/?q=repas&value=%3E1", "/")) {
                open(at);
                assertThat(((Number) script("return document.documentElement.scrollWidth")).intValue())
                        .as(at + " " + wide())
                        .isLessThanOrEqualTo(320);
            }
            accessible("320 px");
            open("/?q=salari%C3%A9s");
            // By key: the emulated window is taller than the one a click would aim at.
            one(".fact h2 a").sendKeys(Keys.ENTER);
            one("#pin .card");
            assertThat(((Number) script("return document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(320);
            screenshot("narrow");
            accessible("320 px, article");
            one(".back a").click();
            patience.until(d -> one(".results").isDisplayed());
        } finally {
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void listArticleAndPages_haveNoAccessibilityFault_lightAndDark() throws IOException {
        for (var at : List.of("/", "/?q=xyzzy", "/?lang=en&q=repas", "/accessibility", "/refused")) {
            open(at);
            accessible("light " + at);
        }
        for (var at : List.of("/?q=xyzzy", "/?value=%3E10")) {
            media("dark");
            open(at);
            legible("dark " + at);
            media("light");
        }
        open("/?q=salari%C3%A9s");
        one(".fact h2 a").click();
        one("#pin .card");
        screenshot("article-light");
        accessible("light article");
        script("document.querySelector('#pin [data-action=correct]').click()");
        one("#correct[open]");
        accessible("light correction");
        media("dark");
        screenshot("correction-dark");
        legible("dark correction");
        script("document.querySelector('#correct button[value=close]').click()");
        screenshot("article-dark");
        legible("dark article");
    }

    @Test
    void reviewFilter_appearsWithTheFirstDecision_andFollowsTheNext() throws Exception {
        open("/?q=d%C3%A9partement");
        one(".fact h2 a").click();
        one("#pin .card");
        new Actions(browser).sendKeys("x").perform();
        patience.until(d -> one("#pin .status").getText().contains("rejeté"));
        var counted = "return document.querySelector('input[name=review][value=rejected]').closest('label')"
                + ".querySelector('.count').textContent";
        patience.until(d -> script(counted).equals("1"));

        one("input[name=review][value=rejected]").click();

        patience.until(d -> address().contains("review=rejected"));
        patience.until(d -> texts(".fact .status").equals(List.of("rejeté")));
        accessible("review filter");
        one("#pin [data-action=reject]").click();
        patience.until(d -> one("#pin .status").getText().contains("à vérifier"));
        assertThat(script(counted)).isEqualTo("0");
    }

    @Test
    void secondWindow_seesWhatTheFirstDecided_andOverwritesNothing() throws Exception {
        open("/?q=comptes");
        one(".fact h2 a").click();
        one("#pin .card");
        var first = browser.getWindowHandle();
        var same = address();
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(same);
        one("#pin .card");
        browser.switchTo().window(first);
        new Actions(browser).sendKeys("v").perform();
        patience.until(d -> one("#pin .status").getText().contains("confirmé"));
        browser.close();
        browser.switchTo().window(browser.getWindowHandles().iterator().next());

        new Actions(browser).sendKeys("x").perform();

        patience.until(d -> one("#said").getText().contains("Une autre fenêtre a déjà décidé"));
        assertThat(one("#pin .status").getText()).contains("confirmé");
        assertThat(Files.readString(folder.resolve("budget.html" + GoldFile.SUFFIX)))
                .contains("\"confirmed\"")
                .doesNotContain("\"rejected\"");
    }

    @Test
    void everyByte_comesFromThisServer() {
        open("/?q=salari%C3%A9s");
        one(".fact h2 a").click();
        one("#pin .card");

        var asked = script("return performance.getEntriesByType('resource').map(e => e.name).join(' ')")
                .toString();

        assertThat(asked.split(" "))
                .hasSizeGreaterThan(5)
                .allSatisfy(name ->
                        assertThat(name).startsWith(running.serve.address().toString()));
    }

    @Test
    void theme_isChosenByHand_andKept() {
        open("/");
        one("#theme").click();
        one("#theme").click();
        assertThat(script("return document.documentElement.dataset.theme")).isEqualTo("dark");
        open("/");
        assertThat(script("return document.documentElement.dataset.theme")).isEqualTo("dark");
        one("#theme").click();
        assertThat(script("return document.documentElement.dataset.theme ?? 'auto'"))
                .isEqualTo("auto");
    }

    @Test
    void newPage_showsUpAfterReadingAgain() throws Exception {
        open("/");
        Files.writeString(folder.resolve("marche.txt"), """
                Le marché couvert rouvre

                Publié le 2 mai 2026

                Pour 71 % des commerçants consultés, la nouvelle halle est plus commode, indique la chambre de commerce.
                """);

        one("#reread").click();

        patience.until(d -> texts(".fact .value").contains("71 %"));
    }
}
