package co.cuentasclaras.web;

import co.cuentasclaras.comun.BaseFuera;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoDeRegistro;
import co.cuentasclaras.cronograma.CicloCambiado;
import co.cuentasclaras.engine.AtTheSameTime;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every error of our API in one shape, in Spanish and without technical detail. Only a
 * {@link SolicitudInvalida} was worded for the person who asked; everything else is told in general words.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ErroresApi extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErroresApi.class);

    @ExceptionHandler
    ResponseEntity<Object> solicitudInvalida(SolicitudInvalida e, WebRequest request) {
        rechazado(request, e);
        String campo = e.campo();
        return campo == null
                ? respuesta(HttpStatus.BAD_REQUEST, e.getMessage())
                : ResponseEntity.badRequest().body(Map.of("campo", campo, "mensaje", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> cicloCambiado(CicloCambiado e, WebRequest request) {
        rechazado(request, e);
        return respuesta(HttpStatus.CONFLICT, e.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> noCabe(DataIntegrityViolationException e, WebRequest request) {
        rechazado(request, e);
        LOG.debug("Dato que no se puede guardar", e);
        return respuesta(HttpStatus.BAD_REQUEST, Respuestas.texto(HttpStatus.BAD_REQUEST.value()));
    }

    @ExceptionHandler
    ResponseEntity<Object> datoInvalido(IllegalArgumentException e, WebRequest request) {
        rechazado(request, e);
        LOG.debug("Dato inválido en la API", e);
        return respuesta(HttpStatus.BAD_REQUEST, Respuestas.texto(HttpStatus.BAD_REQUEST.value()));
    }

    @ExceptionHandler
    ResponseEntity<Object> noExiste(NoSuchElementException e) {
        return respuesta(HttpStatus.NOT_FOUND, Respuestas.texto(HttpStatus.NOT_FOUND.value()));
    }

    @ExceptionHandler
    ResponseEntity<Object> sinPermiso(AccessDeniedException e, WebRequest request) {
        rechazado(request, e);
        return respuesta(HttpStatus.FORBIDDEN, Respuestas.SIN_PERMISO);
    }

    @ExceptionHandler
    ResponseEntity<Object> inesperado(RuntimeException e, WebRequest request) {
        if (BaseFuera.es(e)) {
            LOG.error("The database is away: {}", TextoDeRegistro.de(String.valueOf(e.getMessage())));
            return respuesta(HttpStatus.SERVICE_UNAVAILABLE, BaseFuera.MENSAJE);
        }
        if (AtTheSameTime.is(e)) {
            rechazado(request, e);
            return respuesta(HttpStatus.CONFLICT, AtTheSameTime.MENSAJE);
        }
        LOG.error("Error inesperado en la API", e);
        return respuesta(HttpStatus.INTERNAL_SERVER_ERROR, Respuestas.texto(HttpStatus.INTERNAL_SERVER_ERROR.value()));
    }

    /** What a field asks for is worded beside it, for the person who sends it. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String mensaje = e.getFieldErrors().stream()
                .map(FieldError::getDefaultMessage)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        rechazado(request, mensaje);
        return respuesta(HttpStatus.BAD_REQUEST, mensaje);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode statusCode, WebRequest request) {
        Optional<SolicitudInvalida> dicha = Stream.<Throwable>iterate(ex, Objects::nonNull, Throwable::getCause)
                .filter(SolicitudInvalida.class::isInstance)
                .map(SolicitudInvalida.class::cast)
                .findFirst();
        String mensaje = dicha.map(SolicitudInvalida::getMessage).orElseGet(() -> Respuestas.texto(statusCode.value()));
        if (statusCode.value() == HttpStatus.BAD_REQUEST.value()) {
            rechazado(request, mensaje);
        }
        Map<String, String> cuerpo = new TreeMap<>(Map.of("mensaje", mensaje));
        dicha.map(SolicitudInvalida::campo).ifPresent(campo -> cuerpo.put("campo", campo));
        return ResponseEntity.status(statusCode).headers(headers).body(cuerpo);
    }

    /** One line: a refusal is the person's affair, not a fault of the product. */
    private static void rechazado(WebRequest request, RuntimeException e) {
        rechazado(request, String.valueOf(e.getMessage()));
    }

    private static void rechazado(WebRequest request, String porque) {
        LOG.info(
                "Rechazado a {} en {}: {}",
                TextoDeRegistro.de(String.valueOf(request.getRemoteUser())),
                TextoDeRegistro.de(request.getDescription(false)),
                TextoDeRegistro.de(porque));
    }

    private static ResponseEntity<Object> respuesta(HttpStatus status, String mensaje) {
        return ResponseEntity.status(status).body(Map.of("mensaje", mensaje));
    }
}
