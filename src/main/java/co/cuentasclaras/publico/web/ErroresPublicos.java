package co.cuentasclaras.publico.web;

import co.cuentasclaras.comun.BaseFuera;
import co.cuentasclaras.publico.PlantillasPublicas;
import co.cuentasclaras.publico.TurnosDeBusqueda.SinTurno;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong on a public page is told on a public page, without a detail of the product. */
@ControllerAdvice(basePackageClasses = ErroresPublicos.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErroresPublicos {

    private static final Logger LOG = LoggerFactory.getLogger(ErroresPublicos.class);

    private static final String UNOS_SEGUNDOS = "5";

    private final PlantillasPublicas plantillas;
    private final PuertaPublica puerta;

    ErroresPublicos(PlantillasPublicas plantillas, PuertaPublica puerta) {
        this.plantillas = plantillas;
        this.puerta = puerta;
    }

    /** Also when the address has something else where a year would be. */
    @ExceptionHandler({SinPagina.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<byte[]> sinPagina() {
        return decir(
                HttpStatus.NOT_FOUND,
                "No existe lo que busca",
                "Revise la dirección: tal vez le falta una letra, o la entidad no tiene abierta esta página.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> deOtraManera(HttpRequestMethodNotSupportedException e) {
        return decir(
                HttpStatus.METHOD_NOT_ALLOWED,
                "Esto no se puede hacer aquí",
                "Vuelva a la página y envíela desde allí.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> deOtroFormato(HttpMediaTypeNotSupportedException e) {
        return decir(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Esto no se puede recibir",
                "Envíe la pregunta desde la página del formulario.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> sinTurno(SinTurno e) {
        ResponseEntity<byte[]> pagina = decir(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Muchas personas buscan a la vez",
                "Vuelva a intentarlo en unos segundos. La lista de preguntas se puede leer mientras tanto.");
        return ResponseEntity.status(pagina.getStatusCode())
                .headers(pagina.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, UNOS_SEGUNDOS)
                .body(pagina.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> inesperado(RuntimeException e) {
        LOG.error("Error inesperado en una página pública", e);
        return decir(
                BaseFuera.es(e) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR,
                "Algo falló de nuestro lado",
                "Intente de nuevo en unos minutos. Si estaba enviando una pregunta, vuelva atrás: lo que escribió sigue ahí.");
    }

    private ResponseEntity<byte[]> decir(HttpStatus estado, String titulo, String mensaje) {
        return EntregaPublica.deUno(estado, plantillas.mensaje(titulo, mensaje, puerta.raiz(), null));
    }
}
