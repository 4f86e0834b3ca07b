package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.pregunta.PreguntaCambiada;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** That somebody else was first. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErroresDePregunta {

    @ExceptionHandler
    ResponseEntity<Object> cambiada(PreguntaCambiada e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("mensaje", e.getMessage()));
    }

    /** Two decided about two questions that have to do with each other, and the database let one of them go on. */
    @ExceptionHandler
    ResponseEntity<Object> alMismoTiempo(PessimisticLockingFailureException e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("mensaje", "Otra persona cambió esto al mismo tiempo. Intente de nuevo."));
    }
}
