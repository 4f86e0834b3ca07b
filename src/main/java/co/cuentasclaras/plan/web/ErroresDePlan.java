package co.cuentasclaras.plan.web;

import co.cuentasclaras.plan.CorreccionInvalida;
import co.cuentasclaras.plan.Hallazgo;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.PlanConImpedimentos;
import co.cuentasclaras.plan.PlanEnOtroPunto;
import co.cuentasclaras.plan.VistaDelPlan.HallazgoVisto;
import co.cuentasclaras.tabla.LibroInvalido;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a plan does not go on, in the shape of the findings of one that does. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErroresDePlan {

    @ExceptionHandler
    ResponseEntity<Object> noEsUnaTabla(LibroInvalido e) {
        return respuesta(
                e.deOtroFormato() ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.UNPROCESSABLE_ENTITY,
                e.getMessage(),
                List.of(new Hallazgo(Clase.ERROR, 0, "", e.getMessage(), null, "archivo")));
    }

    @ExceptionHandler
    ResponseEntity<Object> conImpedimentos(PlanConImpedimentos e) {
        return respuesta(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage(), e.hallazgos());
    }

    @ExceptionHandler
    ResponseEntity<Object> correccionInvalida(CorreccionInvalida e) {
        return ResponseEntity.badRequest().body(Map.of("campo", e.campo(), "mensaje", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Object> enOtroPunto(PlanEnOtroPunto e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("mensaje", e.getMessage()));
    }

    private static ResponseEntity<Object> respuesta(HttpStatus status, String mensaje, List<Hallazgo> hallazgos) {
        return ResponseEntity.status(status)
                .body(Map.of(
                        "mensaje",
                        mensaje,
                        "hallazgos",
                        hallazgos.stream()
                                .map(hallazgo -> HallazgoVisto.de(hallazgo, null))
                                .toList()));
    }
}
