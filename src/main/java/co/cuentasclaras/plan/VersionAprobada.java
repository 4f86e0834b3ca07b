package co.cuentasclaras.plan;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Actividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cronograma.CambioDePlan;
import co.cuentasclaras.cronograma.CambioDePlan.Cambio;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.plan.DiferenciaDePlanes.FilaDistinta;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets a running cycle go on by another version of its plan. Only what differs between the two versions is applied: what
 * was decided in the cycle meanwhile stays, unless the new version says something else than the one before.
 */
@Component
class VersionAprobada {

    private final Planes planes;
    private final Actividades actividades;
    private final CambioDePlan cambio;
    private final AudienciasDeLaVersion audiencias;
    private final CodigosDelModelo modelos;
    private final RolesNuevos rolesNuevos;
    private final Bitacora bitacora;

    VersionAprobada(
            Planes planes,
            Actividades actividades,
            CambioDePlan cambio,
            AudienciasDeLaVersion audiencias,
            CodigosDelModelo modelos,
            RolesNuevos rolesNuevos,
            Bitacora bitacora) {
        this.planes = planes;
        this.actividades = actividades;
        this.cambio = cambio;
        this.audiencias = audiencias;
        this.modelos = modelos;
        this.rolesNuevos = rolesNuevos;
        this.bitacora = bitacora;
    }

    /** What follows from an approval at once: the new roles; of another version of a running cycle, that it counts. */
    void seguir(PlanGuardado plan) {
        rolesNuevos.crear(plan);
        String ciclo = plan.ciclo();
        if (ciclo == null) {
            return;
        }
        Motivo motivo = Motivo.exigir(plan.pasos().get(0).motivo());
        Plan antes = Objects.requireNonNull(planes.vigente(ciclo).orElseThrow().contenido());
        Plan despues = Objects.requireNonNull(plan.contenido());
        cambio.aplicar(ciclo, cambio(ciclo, antes, despues), motivo);
        audiencias.seguir(ciclo, antes, despues, motivo);
        planes.poner(plan.id(), ciclo, motivo.texto());
        bitacora.anotar(
                plan.lugar(),
                new PlanAplicado(
                        plan.id(),
                        plan.vigencia(),
                        plan.version(),
                        Objects.requireNonNull(plan.huella()),
                        motivo.texto(),
                        plan.archivo() == null ? null : plan.archivo().huella(),
                        plan.huellaDeCorrecciones(),
                        null));
    }

    private Cambio cambio(String ciclo, Plan antes, Plan despues) {
        DiferenciaDePlanes diferencia = DiferenciaDePlanes.entre(antes, despues, UnaryOperator.identity());
        Map<String, FilaDelPlan> viejas = antes.porCodigo();
        Map<String, FilaDelPlan> nuevas = despues.porCodigo();
        Map<String, ActividadEnCurso> hay = actividades.deCiclo(ciclo).stream()
                .filter(una -> una.retirada() == null)
                .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
        AudienciasQuitadas quitadas = AudienciasQuitadas.entre(antes, despues, modelos);
        Set<String> conocidas =
                antes.audiencias().stream().map(AudienciaDelPlan::clave).collect(Collectors.toSet());
        return new Cambio(
                despues.audiencias().stream()
                        .filter(una -> !conocidas.contains(una.clave()))
                        .map(una -> new AudienciaPublica(una.clave(), una.nombre(), una.dia(), una.suspendida()))
                        .toList(),
                codigos(diferencia.agregadas())
                        .map(codigo -> CronogramaDePlan.actividad(de(nuevas, codigo), modelos))
                        .toList(),
                codigos(diferencia.cambiadas().stream()
                                .filter(FilaDistinta::cambiaLoQueSeHace)
                                .toList())
                        .filter(hay::containsKey)
                        .map(codigo -> sobre(de(hay, codigo), de(viejas, codigo), de(nuevas, codigo)))
                        .toList(),
                codigos(diferencia.quitadas())
                        .filter(hay::containsKey)
                        .filter(codigo -> !de(hay, codigo).estaTerminada() || !quitadas.dejan(de(viejas, codigo)))
                        .toList());
    }

    private static <T> T de(Map<String, T> todas, String codigo) {
        return Objects.requireNonNull(todas.get(codigo), codigo);
    }

    private static Stream<String> codigos(List<FilaDistinta> filas) {
        return filas.stream().map(FilaDistinta::codigo).filter(codigo -> !codigo.isEmpty());
    }

    /**
     * What the new version plans; somebody whom the cycle has put in charge meanwhile stays, unless it says another one than
     * the version before. A hearing without a day of its own keeps the one that it had: its day is a decision of its own.
     */
    private Actividad sobre(ActividadEnCurso hoy, FilaDelPlan vieja, FilaDelPlan nueva) {
        Actividad suya = CronogramaDePlan.actividad(nueva, modelos);
        return new Actividad(
                suya.codigo(),
                suya.etapa(),
                suya.frente(),
                suya.nombre(),
                sinDia(hoy, suya) ? hoy.inicioRegla() : suya.inicio(),
                sinDia(hoy, suya) ? hoy.finRegla() : suya.fin(),
                vieja.responsable().equals(nueva.responsable()) ? hoy.responsable() : suya.responsable(),
                suya.producto(),
                suya.origen(),
                suya.terminoLegal(),
                suya.evidencia(),
                suya.pagina(),
                suya.espera(),
                vieja.apoyan().equals(nueva.apoyan()) ? hoy.apoyan() : suya.apoyan(),
                null,
                null);
    }

    private static boolean sinDia(ActividadEnCurso hoy, Actividad suya) {
        return hoy.esAudiencia() && suya.fin() instanceof FechaPlan.RelativaAudiencia;
    }
}
