package co.cuentasclaras.web.process;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.AtTheSameTime;
import co.cuentasclaras.engine.guard.Rechazo;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The engine's refusals as answers of our API; its English messages stay in the log. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErroresDelMotor {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> sinPermiso(AuthorizationException e) {
        return respuesta(HttpStatus.FORBIDDEN, "No tiene permiso para hacer esto.");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> noExiste(NotFoundException e) {
        return respuesta(HttpStatus.NOT_FOUND, "No existe lo que busca.");
    }

    @ExceptionHandler({NullValueException.class, NotValidException.class, BadUserRequestException.class})
    ResponseEntity<Map<String, String>> datoInvalido(RuntimeException e) {
        return respuesta(HttpStatus.BAD_REQUEST, "Los datos enviados no son válidos.");
    }

    /** The refusal of one of our listeners, which the engine hands on as the feature worded it. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> rechazo(Rechazo e) {
        HttpStatus status = HttpStatus.valueOf(e.getResponse().getStatus());
        String mensaje = e.getMessage();
        if (mensaje == null) {
            return respuesta(status, "Los datos enviados no son válidos.");
        }
        return e.getCause() instanceof SolicitudInvalida causa && causa.campo() != null
                ? ResponseEntity.status(status).body(Map.of("campo", causa.campo(), "mensaje", mensaje))
                : respuesta(status, mensaje);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> alMismoTiempo(OptimisticLockingException e) {
        return respuesta(HttpStatus.CONFLICT, AtTheSameTime.MENSAJE);
    }

    private static ResponseEntity<Map<String, String>> respuesta(HttpStatus status, String mensaje) {
        return ResponseEntity.status(status).body(Map.of("mensaje", mensaje));
    }
}
