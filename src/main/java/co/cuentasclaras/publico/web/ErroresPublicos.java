package co.cuentasclaras.publico.web;

import co.cuentasclaras.publico.PlantillasPublicas;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What goes wrong on a public page is told on a public page, without a detail of the product. */
@ControllerAdvice(basePackageClasses = ErroresPublicos.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErroresPublicos {

    private static final Logger LOG = LoggerFactory.getLogger(ErroresPublicos.class);

    private final PlantillasPublicas plantillas;
    private final PuertaPublica puerta;

    ErroresPublicos(PlantillasPublicas plantillas, PuertaPublica puerta) {
        this.plantillas = plantillas;
        this.puerta = puerta;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> sinPagina(SinPagina e) {
        return decir(
                HttpStatus.NOT_FOUND,
                "No existe lo que busca",
                "Revise la dirección: tal vez le falta una letra, o la entidad no tiene abierta esta página.");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> inesperado(RuntimeException e) {
        LOG.error("Error inesperado en una página pública", e);
        return decir(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Algo falló de nuestro lado",
                "Intente de nuevo en unos minutos. Si estaba enviando una pregunta, vuelva atrás: lo que escribió sigue ahí.");
    }

    private ResponseEntity<byte[]> decir(HttpStatus estado, String titulo, String mensaje) {
        return EntregaPublica.deUno(estado, plantillas.mensaje(titulo, mensaje, puerta.raiz(), null));
    }
}
