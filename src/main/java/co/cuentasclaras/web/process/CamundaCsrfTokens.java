package co.cuentasclaras.web.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.CsrfProperties;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * One token against forged requests for the Camunda webapps and for our own pages: the one that Camunda's filter keeps
 * in the session and tells the browser in its cookie. Where our page comes first, the token is made here and told in
 * the same way; otherwise Camunda would believe that the browser already has the cookie, and every click there fail.
 */
@Component
class CamundaCsrfTokens implements CsrfTokenRepository {

    private static final String PARAMETER = "_csrf";

    private final SecureRandom random = new SecureRandom();
    private final CsrfProperties csrf;
    private final String cookiePath;

    CamundaCsrfTokens(CamundaBpmProperties properties) {
        this.csrf = properties.getWebapp().getCsrf();
        this.cookiePath = properties.getWebapp().getApplicationPath();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return token(HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT));
    }

    /** Keeps the token of a logged-in session; somebody without a session gets none on our pages' account. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (token == null || session == null) {
            return;
        }
        session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, token.getToken());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(cookieName(), token.getToken())
                        .path(request.getContextPath() + cookiePath)
                        .sameSite("Lax")
                        .secure(csrf.isEnableSecureCookie())
                        .build()
                        .toString());
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String value
                ? token(value)
                : null;
    }

    private String cookieName() {
        return StringUtils.hasText(csrf.getCookieName())
                ? csrf.getCookieName()
                : CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME;
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(CsrfConstants.CSRF_TOKEN_HEADER_NAME, PARAMETER, value);
    }
}
