package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadAgregada;
import co.cuentasclaras.bitacora.Hecho.ActividadPlaneada;
import co.cuentasclaras.bitacora.Hecho.AudienciaAgregada;
import co.cuentasclaras.bitacora.Hecho.CicloPlaneado.AudienciaAnunciada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Adds hearings and activities to a running cycle. A hearing brings its pages with it; any other activity runs as one of
 * the entity's own, also one of the models that did not apply until now.
 */
@Component
class AltasDelPlan {

    /** Where what has no other place runs. */
    private static final String POR_DEFECTO = "ejecucion";

    private final Actividades actividades;
    private final Audiencias audiencias;
    private final PlanDelCiclo plan;
    private final FechasDelCiclo fechas;
    private final TareasDelCronograma tareas;
    private final CodigosDelModelo modelos;
    private final DiasNoHabiles diasNoHabiles;
    private final Bitacora bitacora;

    AltasDelPlan(
            Actividades actividades,
            Audiencias audiencias,
            PlanDelCiclo plan,
            FechasDelCiclo fechas,
            TareasDelCronograma tareas,
            CodigosDelModelo modelos,
            DiasNoHabiles diasNoHabiles,
            Bitacora bitacora) {
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.plan = plan;
        this.fechas = fechas;
        this.tareas = tareas;
        this.modelos = modelos;
        this.diasNoHabiles = diasNoHabiles;
        this.bitacora = bitacora;
    }

    void agregar(String ciclo, List<AudienciaPublica> nuevasAudiencias, List<Actividad> agregadas, String motivo) {
        if (agregadas.isEmpty() && nuevasAudiencias.isEmpty()) {
            return;
        }
        Set<String> nuevas =
                nuevasAudiencias.stream().map(AudienciaPublica::clave).collect(Collectors.toSet());
        List<Actividad> filas = agregadas.stream()
                .map(una ->
                        nuevas.contains(una.partes().claveDeAudiencia()) && esDeAudiencia(una) ? una : enSuPagina(una))
                .toList();
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Cronograma loNuevo = new Cronograma(filas, nuevasAudiencias, Map.of());
        List<AudienciaPublica> conDia = loNuevo.audiencias(calendario);
        Map<Lugar, ActividadPlaneada> planeadas = actividades.agregar(
                ciclo,
                filas,
                calendario,
                dias(ciclo, loNuevo, calendario),
                una -> loNuevo.descansa(una) || fechas.descansa(ciclo, una));
        conDia.forEach(una -> audiencias.agregar(ciclo, una));
        audiencias.aplicar(ciclo, filas.stream().map(Actividad::codigo).toList());
        conDia.forEach(una -> bitacora.anotar(
                Lugar.ciclo(ciclo),
                new AudienciaAgregada(
                        new AudienciaAnunciada(una.clave(), una.nombre(), una.dia(), una.suspendida()), motivo)));
        nuevas.forEach(clave -> tareas.agregarAudiencia(ciclo, clave));
        filas.stream()
                .filter(una -> una.hecha() == null)
                .filter(una -> !nuevas.contains(una.partes().claveDeAudiencia()) || !esDeAudiencia(una))
                .forEach(una -> poner(ciclo, una));
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        planeadas.keySet().forEach(lugar -> {
            ActividadEnCurso suya = actividades.exigir(ciclo, Objects.requireNonNull(lugar.codigo()));
            hechos.put(lugar, new ActividadAgregada(actividades.planeada(suya), motivo));
        });
        bitacora.anotar(hechos);
        plan.darPorHecho(ciclo, filas);
    }

    /** It may run on another page than its own, which is over. */
    private void poner(String ciclo, Actividad una) {
        String pagina = Objects.requireNonNull(una.pagina());
        String suya = tareas.agregar(ciclo, una.codigo(), pagina, una.partes().audiencia());
        if (!suya.equals(pagina)) {
            actividades.ponerEnPagina(actividades.exigir(ciclo, una.codigo()), suya);
        }
    }

    private DiasDeAudiencia dias(String ciclo, Cronograma loNuevo, CalendarioLaboral calendario) {
        Map<String, LocalDate> dias = new HashMap<>(fechas.dias(ciclo).dias());
        if (!loNuevo.audiencias().isEmpty()) {
            dias.putAll(loNuevo.dias(calendario).dias());
        }
        return new DiasDeAudiencia(dias);
    }

    private boolean esDeAudiencia(Actividad una) {
        return una.pagina() == null
                ? modelos.esDeAudiencia(una.partes().actividad())
                : modelos.pagina(una.pagina())
                        .filter(PaginaDelModelo::deAudiencia)
                        .isPresent();
    }

    /** On its own page, or on the next one above that takes activities of the entity's own. */
    private Actividad enSuPagina(Actividad una) {
        String pagina = una.pagina() != null
                ? una.pagina()
                : modelos.actividad(una.partes().actividad())
                        .map(ActividadDelModelo::pagina)
                        .orElse(POR_DEFECTO);
        Optional<PaginaDelModelo> suya = modelos.pagina(pagina);
        while (suya.isPresent() && !suya.get().admitePropias()) {
            suya = modelos.pagina(suya.get().dentroDe());
        }
        return una.enPagina(suya.map(PaginaDelModelo::id).orElse(POR_DEFECTO));
    }
}
