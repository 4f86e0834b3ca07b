package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.pregunta.lista.PreguntasDeActividad;
import co.cuentasclaras.pregunta.lista.PreguntasDeActividad.DeActividad;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The questions that an activity is about, for whoever sees that. */
@RestController
class PreguntasDeActividadController {

    private final Ciclos ciclos;
    private final PreguntasDeActividad preguntas;

    PreguntasDeActividadController(Ciclos ciclos, PreguntasDeActividad preguntas) {
        this.ciclos = ciclos;
        this.preguntas = preguntas;
    }

    @GetMapping("/api/preguntas/actividad")
    DeActividad de(@RequestParam String ciclo, @RequestParam String codigo) {
        return preguntas.de(ciclos.exigir(ciclo).id(), codigo);
    }
}
