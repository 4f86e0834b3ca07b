package co.cuentasclaras.ciclo.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.AtencionDeVencidas;
import co.cuentasclaras.cronograma.AtencionDeVencidas.Medida;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Many late activities of a running cycle decided about at once, over HTTP. */
@RestController
class AtencionesController {

    private static final String CODIGOS = "Diga de qué actividades se trata (codigos).";

    private final Ciclos ciclos;
    private final AtencionDeVencidas atencion;

    AtencionesController(Ciclos ciclos, AtencionDeVencidas atencion) {
        this.ciclos = ciclos;
        this.atencion = atencion;
    }

    /** All of them, or none and why. */
    @PostMapping("/api/ciclos/{ciclo}/atenciones")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void atender(@PathVariable String ciclo, @Valid @RequestBody DecisionConjunta conjunta) {
        atencion.atender(
                ciclos.exigirEnCurso(ciclo).id(),
                conjunta.codigos(),
                conjunta.medida(),
                Motivo.exigir(conjunta.motivo()));
    }

    /**
     * What is asked.
     *
     * @param decision {@code reprogramar}, {@code reasignar} or {@code insistir}
     * @param fecha the new due date, with {@code reprogramar}
     * @param destino {@code rol:…} or {@code persona:…}, with {@code reasignar}
     */
    record DecisionConjunta(
            @NotNull(message = CODIGOS) List<@NotNull(message = CODIGOS) String> codigos,
            @Nullable String decision,
            @Nullable LocalDate fecha,
            @Nullable String destino,
            @Nullable String motivo) {

        Medida medida() {
            return switch (Objects.requireNonNullElse(decision, "")) {
                case "reprogramar" -> {
                    if (fecha == null) {
                        throw new SolicitudInvalida("Escriba la nueva fecha de vencimiento (día, mes y año).");
                    }
                    yield new Medida.Reprogramar(fecha);
                }
                case "reasignar" -> new Medida.Reasignar(Destino.leer(destino));
                case "insistir" -> new Medida.Insistir();
                default -> throw new SolicitudInvalida("Elija qué hacer con ellas: reprogramar, reasignar o insistir.");
            };
        }
    }
}
