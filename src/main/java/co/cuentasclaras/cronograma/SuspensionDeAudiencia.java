package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadSuspendida;
import co.cuentasclaras.bitacora.Hecho.AudienciaSuspendida;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes the day away from a public hearing until it gets another one. Meanwhile it rests, and what is counted from it:
 * nobody is reminded of it, nothing of it is late, and the leader has nothing to decide about it.
 */
@Component
public class SuspensionDeAudiencia {

    private final Actividades actividades;
    private final Audiencias audiencias;
    private final FechasDelCiclo fechas;
    private final Encargados encargados;
    private final Atenciones atenciones;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    SuspensionDeAudiencia(
            Actividades actividades,
            Audiencias audiencias,
            FechasDelCiclo fechas,
            Encargados encargados,
            Atenciones atenciones,
            TareasDelCronograma tareas,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.actividades = actividades;
        this.audiencias = audiencias;
        this.fechas = fechas;
        this.encargados = encargados;
        this.atenciones = atenciones;
        this.tareas = tareas;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /**
     * Suspends it. Asked again, nothing happens.
     *
     * @throws SolicitudInvalida when it was held
     */
    public void suspender(ActividadEnCurso cual, Motivo motivo) {
        comandos.withoutAuthorization(() -> {
            ActividadEnCurso audiencia = actividades.reservar(cual);
            if (audiencia.estaTerminada()) {
                throw new SolicitudInvalida("La audiencia pública ya se realizó: no se puede suspender.");
            }
            if (!audiencia.enSuspenso()) {
                suspender(audiencia, motivo.texto());
            }
        });
    }

    private void suspender(ActividadEnCurso audiencia, String motivo) {
        String clave = audiencia.partes().claveDeAudiencia();
        List<ActividadEnCurso> suyas = actividades.deCiclo(audiencia.ciclo()).stream()
                .filter(una -> una.dependeDe(clave) && una.retirada() == null && !una.enSuspenso())
                .toList();
        audiencias.suspender(audiencia.ciclo(), clave);
        actividades.suspender(suyas);
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        suyas.forEach(una -> hechos.put(una.lugar(), new ActividadSuspendida()));
        hechos.put(audiencia.lugar(), new AudienciaSuspendida(audiencia.vencimiento(), motivo));
        bitacora.anotar(hechos);
        avisar(audiencia, suyas, motivo);
        suyas.stream().filter(ActividadEnCurso::enMarcha).forEach(una -> {
            tareas.sinVencimiento(una.exigirTarea());
            tareas.reiniciarRelojes(una.exigirTarea());
            atenciones.retirar(una);
        });
        if (suyas.stream().anyMatch(una -> una.iniciada() == null)) {
            tareas.reiniciarInicios(audiencia.ciclo());
        }
    }

    /** Each person once, of the hearing. */
    private void avisar(ActividadEnCurso audiencia, List<ActividadEnCurso> suyas, String motivo) {
        suyas.stream()
                .filter(una -> !una.estaTerminada())
                .map(fechas::avisado)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(persona -> encargados.avisar(
                        TipoAviso.AUDIENCIA_SUSPENDIDA, audiencia, audiencia.vencimiento(), null, persona, motivo));
    }
}
