package co.cuentasclaras.cumplimiento.web;

import co.cuentasclaras.cumplimiento.Antecedente;
import co.cuentasclaras.cumplimiento.Borrador;
import co.cuentasclaras.cumplimiento.Correccion;
import co.cuentasclaras.cumplimiento.Correccion.Corregible;
import co.cuentasclaras.cumplimiento.CumplimientoCambiado;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientosVisibles;
import co.cuentasclaras.cumplimiento.CumplimientosVisibles.CumplimientosDeActividad;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of an activity over HTTP: written while its task runs, read and corrected afterwards. */
@RestController
@RequestMapping("/api/cumplimientos")
class CumplimientosController {

    private final Borrador borrador;
    private final CumplimientosVisibles visibles;
    private final Correccion correccion;

    CumplimientosController(Borrador borrador, CumplimientosVisibles visibles, Correccion correccion) {
        this.borrador = borrador;
        this.visibles = visibles;
        this.correccion = correccion;
    }

    /** What the form of a running task shows; of one that ended, all that was told. */
    @GetMapping("/{tarea}")
    Object deTarea(@PathVariable String tarea) {
        if (visibles.enMarcha(tarea)) {
            try {
                return borrador.formulario(tarea);
            } catch (NoSuchElementException e) {
                // It ended meanwhile, or is not for this person: the account of one that ended says which.
            }
        }
        return visibles.deTarea(tarea);
    }

    /** All that was told of an activity. */
    @GetMapping
    CumplimientosDeActividad deActividad(@RequestParam String ciclo, @RequestParam String codigo) {
        return visibles.deActividad(ciclo, codigo);
    }

    /** What the activity of a running task starts from. */
    @GetMapping("/{tarea}/antecedentes")
    List<Antecedente> antecedentes(@PathVariable String tarea) {
        return visibles.antecedentes(tarea);
    }

    /** Keeps what is written so far. */
    @PutMapping("/{tarea}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardar(@PathVariable String tarea, @RequestBody CumplimientoEscrito escrito) {
        borrador.guardar(tarea, escrito);
    }

    /** What still keeps the task from being completed; changes nothing. */
    @PostMapping("/{tarea}/revision")
    List<Falta> revisar(@PathVariable String tarea, @RequestBody CumplimientoEscrito escrito) {
        return borrador.revisar(tarea, escrito);
    }

    /** What a correction begins with. */
    @GetMapping("/{tarea}/correccion")
    Corregible corregible(@PathVariable String tarea) {
        return correccion.de(tarea);
    }

    /** Corrects what was told; answers with what is still wrong, and then nothing was changed. */
    @PostMapping("/{tarea}/correcciones")
    List<Falta> corregir(@PathVariable String tarea, @Valid @RequestBody NuevaCorreccion nueva) {
        return correccion.corregir(tarea, nueva.version(), nueva.motivo(), nueva.escrito());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> cambiado(CumplimientoCambiado e) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("mensaje", e.getMessage()));
    }

    /** @param version the one that the person has read */
    record NuevaCorreccion(
            int version,
            @Nullable String motivo,
            @NotNull(message = "Envíe lo corregido (escrito).") CumplimientoEscrito escrito) {}
}
