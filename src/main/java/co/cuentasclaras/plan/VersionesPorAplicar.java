package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.DiferenciaDePlanes.CambioDeCampo;
import co.cuentasclaras.plan.DiferenciaDePlanes.FilaDistinta;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.responsable.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The versions of running cycles that are not applied yet, and what in the cycle speaks against them. */
@Component
class VersionesPorAplicar {

    private final Planes planes;
    private final Actividades actividades;
    private final CodigosDelModelo modelos;
    private final TareasDelCronograma tareas;
    private final Roles roles;

    VersionesPorAplicar(
            Planes planes, Actividades actividades, CodigosDelModelo modelos, TareasDelCronograma tareas, Roles roles) {
        this.planes = planes;
        this.actividades = actividades;
        this.modelos = modelos;
        this.tareas = tareas;
        this.roles = roles;
    }

    /** @param hay what the cycle has, by code; without what was taken out of it */
    record CicloPorCambiar(String ciclo, VersionEnMarcha version, Map<String, ActividadEnCurso> hay) {}

    /** What a version will change; nothing of one that is applied, or of no running cycle. */
    Optional<CicloPorCambiar> ciclo(PlanGuardado guardado) {
        String ciclo = guardado.ciclo();
        if (ciclo == null || guardado.punto() == PuntoDelPlan.NADA) {
            return Optional.empty();
        }
        return planes.vigente(ciclo).map(vigente -> {
            List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
            Map<String, ActividadEnCurso> hay = todas.stream()
                    .filter(una -> una.retirada() == null)
                    .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity()));
            return new CicloPorCambiar(
                    ciclo,
                    new VersionEnMarcha(
                            Objects.requireNonNull(vigente.contenido()),
                            hay.values().stream()
                                    .filter(ActividadEnCurso::estaTerminada)
                                    .map(ActividadEnCurso::codigo)
                                    .collect(Collectors.toSet()),
                            todas.stream().map(ActividadEnCurso::codigo).collect(Collectors.toSet())),
                    hay);
        });
    }

    DiferenciaDePlanes diferencia(CicloPorCambiar cambia, Plan despues) {
        return DiferenciaDePlanes.entre(cambia.version().plan(), despues, roles::nombre);
    }

    List<Hallazgo> hallazgos(CicloPorCambiar cambia, Plan despues, DiferenciaDePlanes diferencia) {
        if (!diferencia.hay()) {
            return List.of(
                    error(0, "", "no cambia nada de la versión en marcha; cargue el plan con sus cambios.", "igual"));
        }
        List<Hallazgo> hallazgos = new ArrayList<>();
        quitadas(cambia, despues, diferencia, hallazgos);
        cambiadas(cambia, despues, diferencia, hallazgos);
        agregadas(cambia, despues, diferencia, hallazgos);
        return hallazgos;
    }

    EfectoDeVersion efecto(CicloPorCambiar cambia, Plan despues, DiferenciaDePlanes diferencia) {
        List<ActividadEnCurso> retiradas = porHacer(cambia, diferencia.quitadas());
        List<ActividadEnCurso> cambiadas = porHacer(cambia, diferencia.cambiadas());
        Map<String, AudienciaDelPlan> antes = cambia.version().plan().audiencias().stream()
                .collect(Collectors.toMap(AudienciaDelPlan::clave, Function.identity()));
        Set<String> movidas = despues.audiencias().stream()
                .filter(una -> {
                    AudienciaDelPlan otra = antes.get(una.clave());
                    return otra != null
                            && (otra.suspendida() != una.suspendida() || !Objects.equals(otra.dia(), una.dia()));
                })
                .map(AudienciaDelPlan::clave)
                .collect(Collectors.toSet());
        return new EfectoDeVersion(
                diferencia.agregadas().size(),
                retiradas.size(),
                (int) retiradas.stream().filter(ActividadEnCurso::enMarcha).count(),
                cambiadas.size(),
                (int) cambiadas.stream().filter(ActividadEnCurso::enMarcha).count(),
                (int) cambia.hay().values().stream()
                        .filter(una -> !una.estaTerminada() && movidas.stream().anyMatch(una::dependeDe))
                        .filter(una -> !retiradas.contains(una))
                        .count());
    }

    private static List<ActividadEnCurso> porHacer(CicloPorCambiar cambia, List<FilaDistinta> filas) {
        return filas.stream()
                .map(fila -> cambia.hay().get(fila.codigo()))
                .filter(Objects::nonNull)
                .filter(una -> !una.estaTerminada())
                .toList();
    }

    private static Hallazgo error(int fila, String columna, String mensaje, String regla) {
        return new Hallazgo(Clase.ERROR, fila, columna, mensaje, null, regla);
    }

    /** What is done stays in the plan, but what prepared a hearing that will not be. */
    private void quitadas(
            CicloPorCambiar cambia, Plan despues, DiferenciaDePlanes diferencia, List<Hallazgo> hallazgos) {
        AudienciasQuitadas audiencias =
                AudienciasQuitadas.entre(cambia.version().plan(), despues, modelos);
        Map<String, FilaDelPlan> antes = cambia.version().plan().porCodigo();
        for (FilaDistinta una : diferencia.quitadas()) {
            FilaDelPlan fila = antes.get(una.codigo());
            if (fila != null && cambia.version().hechas().contains(una.codigo()) && !audiencias.dejan(fila)) {
                String cual = fila.fila() <= 0
                        ? "«%s»".formatted(una.nombre())
                        : "«%s» (fila %d de la versión en marcha)".formatted(una.nombre(), fila.fila());
                hallazgos.add(error(
                        0,
                        CampoDelPlan.CODIGO.getId(),
                        Cronograma.esAudiencia(Codigo.leer(una.codigo()))
                                ? "la audiencia %s ya se realizó y no se quita del plan: devuelva su fila."
                                        .formatted(cual)
                                : "%s ya se hizo y no se quita del plan: devuelva su fila.".formatted(cual),
                        "hecha"));
            }
        }
    }

    /** What is done stays as it is; what was decided in the cycle meanwhile does not go without a word. */
    private void cambiadas(
            CicloPorCambiar cambia, Plan despues, DiferenciaDePlanes diferencia, List<Hallazgo> hallazgos) {
        Map<String, FilaDelPlan> antes = cambia.version().plan().porCodigo();
        Map<String, FilaDelPlan> ahora = despues.porCodigo();
        for (FilaDistinta una : diferencia.cambiadas()) {
            ActividadEnCurso hoy = cambia.hay().get(una.codigo());
            FilaDelPlan vieja = antes.get(una.codigo());
            FilaDelPlan nueva = ahora.get(una.codigo());
            if (hoy == null || vieja == null || nueva == null) {
                continue;
            }
            if (hoy.estaTerminada()) {
                if (una.cambiaLoQueSeHace()) {
                    String que =
                            una.cambios().stream().map(CambioDeCampo::campo).collect(Collectors.joining(", "));
                    hallazgos.add(error(
                            una.fila(),
                            "",
                            "«%s» ya se hizo y no se cambia (%s): deje su fila como estaba."
                                    .formatted(una.nombre(), que),
                            "hecha"));
                }
                continue;
            }
            entretanto(una, vieja, nueva, hoy).ifPresent(hallazgos::add);
        }
    }

    /** The version says something else than the one before, and the cycle a third thing. */
    private Optional<Hallazgo> entretanto(
            FilaDistinta una, FilaDelPlan vieja, FilaDelPlan nueva, ActividadEnCurso hoy) {
        String clave = hoy.partes().claveDeAudiencia();
        boolean suFin = !vieja.fin().equals(nueva.fin())
                && DiasDelPlan.leer(vieja.fin())
                        .filter(fin -> !fin.en(clave).equals(hoy.finRegla()))
                        .isPresent()
                && DiasDelPlan.leer(nueva.fin())
                        .filter(fin -> !fin.en(clave).equals(hoy.finRegla()))
                        .isPresent();
        boolean suRol = !vieja.responsable().equals(nueva.responsable())
                && !vieja.responsable().equals(hoy.responsable())
                && !nueva.responsable().equals(hoy.responsable());
        List<String> otras = new ArrayList<>();
        if (suFin) {
            otras.add("se pasó al %s, y esta versión la deja en %s"
                    .formatted(FechaEscrita.de(hoy.vencimiento()), DiasDelPlan.enPalabras(nueva.fin())));
        }
        if (suRol) {
            otras.add("se le dio a %s, y esta versión la da a %s"
                    .formatted(roles.nombre(hoy.responsable()), roles.nombre(nueva.responsable())));
        }
        return otras.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hallazgo(
                        Clase.CONTRADICCION,
                        una.fila(),
                        suFin ? CampoDelPlan.FIN.getId() : CampoDelPlan.RESPONSABLE.getId(),
                        "«%s» cambió en el ciclo después de la versión en marcha: %s. Confirme que así debe quedar, o deje la fila como estaba."
                                .formatted(una.nombre(), Palabras.enumerar(otras)),
                        null,
                        "cambio-entretanto"));
    }

    /** The models of a cycle that began before they had a place for more run only what it began with. */
    private void agregadas(
            CicloPorCambiar cambia, Plan despues, DiferenciaDePlanes diferencia, List<Hallazgo> hallazgos) {
        Map<String, FilaDelPlan> ahora = despues.porCodigo();
        List<FilaDistinta> porHacer = diferencia.agregadas().stream()
                .filter(una -> {
                    FilaDelPlan fila = ahora.get(una.codigo());
                    return fila != null && fila.hecha() == null;
                })
                .toList();
        if (!porHacer.isEmpty() && !tareas.admitePropias(cambia.ciclo())) {
            porHacer.forEach(una -> hallazgos.add(error(
                    una.fila(),
                    "",
                    "este ciclo empezó con los modelos de una versión anterior, que no admiten actividades nuevas: quite «%s» del plan."
                            .formatted(una.nombre()),
                    "modelos-de-antes")));
        }
    }
}
