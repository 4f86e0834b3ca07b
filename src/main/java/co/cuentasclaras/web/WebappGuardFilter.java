package co.cuentasclaras.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the Camunda webapps' own security and closes what it leaves open.
 *
 * <ul>
 *   <li>The set-up of a first administrator, which needs no login (CVE-2026-77226), is denied to everybody.
 *   <li>Their API answers 401 to whoever has not logged in, except what the login page itself needs: log
 *       in, log out, the name of the engine, and the plug-ins' static files.
 *   <li>What Cockpit's plug-ins tell is for whoever may open Cockpit; the webapps ask for that at its pages only.
 *   <li>Their rules are written for the address as it was sent, and the address is served as it was decoded: an address
 *       that hides {@code /camunda/} behind escapes would meet no rule. Such an address is refused.
 * </ul>
 */
final class WebappGuardFilter extends OncePerRequestFilter {

    private static final Pattern SETUP = Pattern.compile("/api/admin/setup(/.*)?|/app/admin/[^/]+/setup(/.*)?");
    /** A long poll that this server does not keep open, and a check of passwords that no page asks for. */
    private static final Pattern NOT_OFFERED =
            Pattern.compile("/api/engine/engine/[^/]+/(external-task/fetchAndLock|identity/verify)");

    private static final Pattern LOGIN = Pattern.compile("/api/admin/auth/user/[^/]+/(login/[^/]+|logout)");
    private static final Pattern STATIC = Pattern.compile("/api/(cockpit|tasklist|admin)/plugin/[^/]+/static/.+");

    /** The login page asks for it before and after: names the engine, which is in every address, and brings the token. */
    private static final String ENGINES = "/api/engine/engine/";

    private final String root;
    private final Identidad identidad;
    private final Respuestas respuestas;

    WebappGuardFilter(String root, Identidad identidad, Respuestas respuestas) {
        this.root = root;
        this.identidad = identidad;
        this.respuestas = respuestas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = decoded(request);
        if (!path.startsWith(root + "/")) {
            chain.doFilter(request, response);
            return;
        }
        String inside = path.substring(root.length());
        boolean closed = inside.startsWith("/api") && !open(request, inside);
        if (!sentAsServed(request, inside)) {
            respuestas.escribir(response, HttpStatus.BAD_REQUEST, "La dirección no es válida.");
        } else if (SETUP.matcher(inside).matches()) {
            respuestas.escribir(response, HttpStatus.FORBIDDEN, "La creación del primer administrador está cerrada.");
        } else if (closed && !loggedIn(request)) {
            respuestas.escribir(response, HttpStatus.UNAUTHORIZED, Respuestas.SIN_SESION);
        } else if (NOT_OFFERED.matcher(inside).matches()) {
            respuestas.escribir(response, HttpStatus.FORBIDDEN, Respuestas.SIN_PERMISO);
        } else if (closed && inside.startsWith("/api/cockpit/") && !identidad.abre(request.getSession(), "cockpit")) {
            respuestas.escribir(response, HttpStatus.FORBIDDEN, Respuestas.SIN_PERMISO);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean open(HttpServletRequest request, String inside) {
        return HttpMethod.POST.matches(request.getMethod())
                ? LOGIN.matcher(inside).matches()
                : HttpMethod.GET.matches(request.getMethod())
                        && (inside.equals(ENGINES) || STATIC.matcher(inside).matches());
    }

    private boolean loggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && identidad.porSesion(session).isPresent();
    }

    /** Whether the first three steps, which the webapps' rules go by, are the same before and after decoding. */
    private boolean sentAsServed(HttpServletRequest request, String inside) {
        String sent = request.getRequestURI();
        String[] steps = inside.split("/", 4);
        int compared = Math.min(steps.length, 3);
        StringBuilder expected = new StringBuilder(request.getContextPath()).append(root);
        for (int i = 1; i < compared; i++) {
            expected.append('/').append(steps[i]);
        }
        return sent.startsWith(expected.toString());
    }

    private static String decoded(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
