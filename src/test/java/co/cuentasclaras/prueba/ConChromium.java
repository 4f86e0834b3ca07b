package co.cuentasclaras.prueba;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Needs the Chromium already installed (CHROMIUM names another one). On a machine without it the tests are skipped,
 * before anything is started for them; where CI is true they fail instead, so that they never vanish unseen. All tests
 * that ask for a {@link Browser} share one.
 */
public final class ConChromium implements ExecutionCondition, ParameterResolver {

    private static final Namespace COMPARTIDO = Namespace.create(ConChromium.class);

    private static final String FALTA =
            "falta Chromium: instálelo, o diga con la variable de entorno CHROMIUM dónde está";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return instalado().isPresent() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("hay Chromium, o debe haberlo")
                : ConditionEvaluationResult.disabled(FALTA);
    }

    @Override
    public boolean supportsParameter(ParameterContext parametro, ExtensionContext prueba) {
        return parametro.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parametro, ExtensionContext prueba) {
        return prueba.getRoot()
                .getStore(COMPARTIDO)
                .getOrComputeIfAbsent(Compartido.class, clase -> Compartido.abierto(), Compartido.class)
                .navegador();
    }

    /** Open until all tests are done. */
    private record Compartido(Playwright playwright, Browser navegador) implements CloseableResource {

        private static Compartido abierto() {
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            Playwright playwright = ConChromium.playwright();
            return new Compartido(playwright, ConChromium.abrir(playwright));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** A window-less browser; closing the Playwright closes it. */
    public static Browser abrir(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(instalado().orElseThrow(() -> new IllegalStateException(FALTA)))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    private static Optional<Path> instalado() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
