package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.LoQueSigue;
import co.cuentasclaras.cronograma.Reasignacion;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import co.cuentasclaras.cronograma.Reprogramacion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The cycles over HTTP, for those who direct them. */
@RestController
class CiclosController {

    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Reprogramacion reprogramacion;
    private final LoQueSigue loQueSigue;
    private final Reasignacion reasignacion;

    CiclosController(
            Ciclos ciclos,
            Actividades actividades,
            Reprogramacion reprogramacion,
            LoQueSigue loQueSigue,
            Reasignacion reasignacion) {
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.reprogramacion = reprogramacion;
        this.loQueSigue = loQueSigue;
        this.reasignacion = reasignacion;
    }

    /** The running cycles. */
    @GetMapping("/api/ciclos")
    List<Ciclo> enCurso() {
        return ciclos.enCurso();
    }

    /** Gives an activity of a running cycle another due date. */
    @PostMapping("/api/ciclos/{ciclo}/reprogramaciones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reprogramar(@PathVariable String ciclo, @Valid @RequestBody NuevaFecha cambio) {
        String codigo = deCicloEnCurso(ciclo, cambio.codigo());
        reprogramacion.reprogramar(
                ciclo,
                codigo,
                cambio.fecha(),
                Motivo.exigir(cambio.motivo()),
                Objects.requireNonNullElse(cambio.tambien(), List.of()));
    }

    /** What could move along if an activity were put off to a day; changes nothing. */
    @GetMapping("/api/ciclos/{ciclo}/siguientes")
    List<LoQueSigue.Seguidora> siguientes(
            @PathVariable String ciclo, @RequestParam String codigo, @RequestParam LocalDate fecha) {
        return loQueSigue.si(actividades.exigir(ciclo, deCicloEnCurso(ciclo, codigo)), fecha);
    }

    /** Gives a running activity to another role or person. */
    @PostMapping("/api/ciclos/{ciclo}/reasignaciones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reasignar(@PathVariable String ciclo, @Valid @RequestBody NuevoResponsable cambio) {
        String codigo = deCicloEnCurso(ciclo, cambio.codigo());
        Destino destino = new Destino(vacio(cambio.rol()), vacio(cambio.persona()));
        reasignacion.reasignar(ciclo, codigo, destino, Motivo.exigir(cambio.motivo()));
    }

    private String deCicloEnCurso(String id, String codigo) {
        ciclos.exigirEnCurso(id);
        if (actividades.buscar(id, codigo).isEmpty()) {
            throw new SolicitudInvalida("El ciclo no tiene la actividad «%s».".formatted(codigo));
        }
        return codigo;
    }

    private static @Nullable String vacio(@Nullable String texto) {
        return texto == null || texto.isBlank() ? null : texto.trim();
    }

    record NuevaFecha(
            @NotBlank(message = "Diga de qué actividad se trata (codigo).") String codigo,
            @NotNull(message = "Escriba la nueva fecha de vencimiento (día, mes y año).") LocalDate fecha,
            @Nullable String motivo,
            @Nullable List<@NotNull(message = "Diga qué actividades se mueven con ella (tambien).") String> tambien) {}

    record NuevoResponsable(
            @NotBlank(message = "Diga de qué actividad se trata (codigo).") String codigo,
            @Nullable String rol,
            @Nullable String persona,
            @Nullable String motivo) {}
}
