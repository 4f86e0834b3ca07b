package co.cuentasclaras.cumplimiento.web;

import co.cuentasclaras.cumplimiento.Borrador;
import co.cuentasclaras.cumplimiento.Borrador.Formulario;
import co.cuentasclaras.cumplimiento.Informe;
import co.cuentasclaras.cumplimiento.Informe.Falta;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    void guardar(@PathVariable String tarea, @RequestBody Escrito escrito) {
        borrador.guardar(tarea, escrito.informe());
    }

    /** What still keeps the task from being completed; changes nothing. */
    @PostMapping("/revision")
    List<Falta> revisar(@PathVariable String tarea, @RequestBody Escrito escrito) {
        return borrador.revisar(tarea, escrito.informe());
    }

    record Escrito(
            @Nullable String hecho,
            @Nullable String fecha,
            @Nullable String producto,
            @Nullable String observaciones,
            @Nullable String motivoTardanza,
            @Nullable Map<String, Object> datos) {

        Informe informe() {
            return new Informe(hecho, fecha, producto, observaciones, motivoTardanza, datos == null ? Map.of() : datos);
        }
    }
}
