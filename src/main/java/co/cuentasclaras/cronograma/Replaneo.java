package co.cuentasclaras.cronograma;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadReplaneada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reasignacion.Destino;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a running cycle's activities be what another version of its plan says of them. */
@Component
class Replaneo {

    private final Actividades actividades;
    private final FechasDelCiclo fechas;
    private final Reasignacion reasignacion;
    private final Apoyos apoyos;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;

    Replaneo(
            Actividades actividades,
            FechasDelCiclo fechas,
            Reasignacion reasignacion,
            Apoyos apoyos,
            TareasDelCronograma tareas,
            Bitacora bitacora) {
        this.actividades = actividades;
        this.fechas = fechas;
        this.reasignacion = reasignacion;
        this.apoyos = apoyos;
        this.tareas = tareas;
        this.bitacora = bitacora;
    }

    void cambiar(String ciclo, List<Actividad> cambiadas, Motivo motivo) {
        if (cambiadas.isEmpty()) {
            return;
        }
        for (Actividad una : cambiadas) {
            ActividadEnCurso antes = actividades.exigir(ciclo, una.codigo());
            if (antes.enMarcha() && !antes.responsable().equals(una.responsable())) {
                reasignacion.reasignar(ciclo, una.codigo(), new Destino(una.responsable(), null), motivo);
            }
            apoyos.cambiar(antes, una.apoyan());
            actividades.replanear(antes, una, fechas.descansa(ciclo, una));
            if (antes.enMarcha()) {
                tareas.nombrar(antes.exigirTarea(), una.nombre(), una.etapa());
            }
        }
        fechas.recalcular(ciclo, cambiadas.stream().map(Actividad::codigo).collect(Collectors.toSet()), motivo.texto());
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        for (Actividad una : cambiadas) {
            ActividadEnCurso ahora = actividades.exigir(ciclo, una.codigo());
            hechos.put(ahora.lugar(), new ActividadReplaneada(actividades.planeada(ahora), motivo.texto()));
            if (ahora.enMarcha() && ahora.enSuspenso()) {
                tareas.sinVencimiento(ahora.exigirTarea());
                tareas.reiniciarRelojes(ahora.exigirTarea());
            }
        }
        bitacora.anotar(hechos);
    }
}
