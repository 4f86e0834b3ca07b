package co.cuentasclaras.publico.web;

import co.cuentasclaras.publico.LimitesPublicos;
import co.cuentasclaras.publico.PlantillasPublicas;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What strangers send is counted and measured before anything of it is read: a bot costs a number in a table of memory, and
 * nothing of the database.
 */
final class EnviosFilter extends OncePerRequestFilter {

    /** Four thousand letters, each of them written with nine, and the rest of the form. */
    private static final DataSize LIMITE = DataSize.ofKilobytes(64);

    private static final String UN_MINUTO = "60";

    private final LimitesPublicos limites;
    private final PlantillasPublicas plantillas;
    private final String raiz;

    EnviosFilter(LimitesPublicos limites, PlantillasPublicas plantillas, String raiz) {
        this.limites = limites;
        this.plantillas = plantillas;
        this.raiz = raiz;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long largo = request.getContentLengthLong();
        if (!limites.admiteEnvio(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, UN_MINUTO);
            decir(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Vamos muy deprisa",
                    "Desde su conexión llegaron muchos envíos en un minuto. Espere un minuto, vuelva atrás y envíe de nuevo.");
        } else if (largo < 0) {
            decir(
                    response,
                    HttpStatus.LENGTH_REQUIRED,
                    "No se recibió",
                    "Su programa no dijo cuánto iba a enviar. Envíe la pregunta desde la página del formulario.");
        } else if (largo > LIMITE.toBytes()) {
            decir(
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Es demasiado largo",
                    "Una pregunta tiene hasta 4.000 letras. Vuelva atrás, acórtela y envíela de nuevo.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Only what sends something: to read is free. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private void decir(HttpServletResponse response, HttpStatus estado, String titulo, String mensaje)
            throws IOException {
        byte[] pagina = plantillas.mensaje(titulo, mensaje, raiz, null);
        response.setStatus(estado.value());
        // What was not read is not waited for.
        response.setHeader("Connection", "close");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(EntregaPublica.HTML.toString());
        response.setContentLength(pagina.length);
        response.getOutputStream().write(pagina);
    }
}
