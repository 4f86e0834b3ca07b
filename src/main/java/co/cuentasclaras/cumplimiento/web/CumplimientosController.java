package co.cuentasclaras.cumplimiento.web;

import co.cuentasclaras.cumplimiento.Borrador;
import co.cuentasclaras.cumplimiento.Borrador.Formulario;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of a running activity over HTTP; the task itself is completed in the engine. */
@RestController
@RequestMapping("/api/cumplimientos/{tarea}")
class CumplimientosController {

    private final Borrador borrador;

    CumplimientosController(Borrador borrador) {
        this.borrador = borrador;
    }

    /** What the form of the task shows. */
    @GetMapping
    Formulario formulario(@PathVariable String tarea) {
        return borrador.formulario(tarea);
    }

    /** Keeps what is written so far. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardar(@PathVariable String tarea, @RequestBody CumplimientoEscrito escrito) {
        borrador.guardar(tarea, escrito);
    }

    /** What still keeps the task from being completed; changes nothing. */
    @PostMapping("/revision")
    List<Falta> revisar(@PathVariable String tarea, @RequestBody CumplimientoEscrito escrito) {
        return borrador.revisar(tarea, escrito);
    }
}
