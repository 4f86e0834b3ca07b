package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.lista.OpcionesDePreguntas;
import co.cuentasclaras.pregunta.lista.ResumenDePreguntas;
import co.cuentasclaras.pregunta.lista.ResumenesDePreguntas;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import co.cuentasclaras.responsable.Roles;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages of questions need besides the questions. */
@RestController
@RequestMapping("/api/preguntas")
class OpcionesDePreguntasController {

    /** What runs first, the latest first. */
    private static final Comparator<Ciclo> ORDEN = Comparator.comparing((Ciclo ciclo) -> ciclo.terminado() != null)
            .thenComparing(Comparator.comparingInt(Ciclo::vigencia).reversed());

    private final Ciclos ciclos;
    private final Roles roles;
    private final Preguntas preguntas;
    private final ResumenesDePreguntas resumenes;
    private final QuienPuede quien;
    private final Clock clock;

    OpcionesDePreguntasController(
            Ciclos ciclos,
            Roles roles,
            Preguntas preguntas,
            ResumenesDePreguntas resumenes,
            QuienPuede quien,
            Clock clock) {
        this.ciclos = ciclos;
        this.roles = roles;
        this.preguntas = preguntas;
        this.resumenes = resumenes;
        this.quien = quien;
        this.clock = clock;
    }

    @GetMapping("/opciones")
    OpcionesDePreguntas opciones() {
        return OpcionesDePreguntas.de(
                LocalDate.now(clock),
                ciclos.todos().stream().sorted(ORDEN).toList(),
                roles.todos().stream()
                        .map(rol -> new Nombrado(rol.id(), rol.nombre()))
                        .sorted(Comparator.comparing(Nombrado::nombre))
                        .toList(),
                quien.puedeRadicar(),
                quien.veTodas());
    }

    /** How many of those that she may read stand how. */
    @GetMapping("/resumen")
    ResumenDePreguntas resumen(@RequestParam String ciclo) {
        return resumenes.de(ciclos.exigir(ciclo).id(), quien.soloDe());
    }

    /** A task knows its question by the id alone: leads on to the question, which says whether it may be read. */
    @GetMapping("/tarea/{id}")
    ResponseEntity<Void> deTarea(@PathVariable String id) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/api/preguntas/" + preguntas.porId(id).radicado()))
                .build();
    }
}
