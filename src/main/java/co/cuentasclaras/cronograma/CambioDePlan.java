package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Another version of the plan of a running cycle: activities are added, taken out and changed in one transaction, and
 * tasks, clocks, owners, mails and the trail follow. What is done cannot be changed by it.
 */
@Component
public class CambioDePlan {

    private final Actividades actividades;
    private final AltasDelPlan altas;
    private final Replaneo replaneo;
    private final Retiros retiros;
    private final EngineCommands comandos;

    CambioDePlan(
            Actividades actividades, AltasDelPlan altas, Replaneo replaneo, Retiros retiros, EngineCommands comandos) {
        this.actividades = actividades;
        this.altas = altas;
        this.replaneo = replaneo;
        this.retiros = retiros;
        this.comandos = comandos;
    }

    /**
     * What is different.
     *
     * @param audiencias the hearings that come in; their activities are among those added
     * @param agregadas what the plan has now and had not, or had taken out
     * @param cambiadas what it says otherwise, as it says it now
     * @param retiradas the codes of what it has no more
     */
    public record Cambio(
            List<AudienciaPublica> audiencias,
            List<Actividad> agregadas,
            List<Actividad> cambiadas,
            Collection<String> retiradas) {

        public Cambio {
            audiencias = List.copyOf(audiencias);
            agregadas = List.copyOf(agregadas);
            cambiadas = List.copyOf(cambiadas);
            retiradas = List.copyOf(retiradas);
        }
    }

    /**
     * Applies all of it, or nothing.
     *
     * @throws SolicitudInvalida with everything of it that cannot be
     */
    public void aplicar(String ciclo, Cambio cambio, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            Map<String, ActividadEnCurso> hay = actividades.reservar(ciclo).stream()
                    .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
            comprobar(cambio, hay);
            retiros.retirar(ciclo, cambio.retiradas().stream().map(hay::get).toList(), motivo.texto());
            altas.agregar(ciclo, cambio.audiencias(), cambio.agregadas(), motivo.texto());
            replaneo.cambiar(ciclo, cambio.cambiadas(), motivo);
        });
    }

    private static void comprobar(Cambio cambio, Map<String, ActividadEnCurso> hay) {
        List<String> causas = new ArrayList<>();
        for (String codigo : cambio.retiradas()) {
            comprobar(codigo, hay.get(codigo), "no se puede retirar", causas);
        }
        for (Actividad una : cambio.cambiadas()) {
            comprobar(una.codigo(), hay.get(una.codigo()), "no se puede cambiar", causas);
        }
        for (Actividad una : cambio.agregadas()) {
            ActividadEnCurso ya = hay.get(una.codigo());
            if (ya != null && ya.retirada() == null) {
                causas.add("El ciclo ya tiene la actividad «%s».".formatted(una.codigo()));
            }
        }
        if (!causas.isEmpty()) {
            throw new SolicitudInvalida(String.join(" ", causas));
        }
    }

    private static void comprobar(String codigo, @Nullable ActividadEnCurso una, String que, List<String> causas) {
        if (una == null || una.retirada() != null) {
            causas.add("El ciclo no tiene la actividad «%s».".formatted(codigo));
        } else if (una.estaTerminada()) {
            causas.add("«%s» ya terminó: %s.".formatted(una.nombre(), que));
        }
    }
}
