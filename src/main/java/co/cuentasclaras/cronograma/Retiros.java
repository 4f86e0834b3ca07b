package co.cuentasclaras.cronograma;

import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.ActividadRetirada;
import co.cuentasclaras.bitacora.Lugar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes activities out of a running cycle: they stay in its record with the reason, and what waits for them goes on. */
@Component
class Retiros {

    private final Actividades actividades;
    private final Atenciones atenciones;
    private final FechasDelCiclo fechas;
    private final Encargados encargados;
    private final TareasDelCronograma tareas;
    private final Bitacora bitacora;

    Retiros(
            Actividades actividades,
            Atenciones atenciones,
            FechasDelCiclo fechas,
            Encargados encargados,
            TareasDelCronograma tareas,
            Bitacora bitacora) {
        this.actividades = actividades;
        this.atenciones = atenciones;
        this.fechas = fechas;
        this.encargados = encargados;
        this.tareas = tareas;
        this.bitacora = bitacora;
    }

    void retirar(String ciclo, List<ActividadEnCurso> suyas, String motivo) {
        Map<Lugar, Hecho> hechos = new LinkedHashMap<>();
        suyas.forEach(una -> {
            atenciones.cerrar(una);
            actividades.retirar(una, motivo);
            hechos.put(una.lugar(), new ActividadRetirada(motivo));
        });
        bitacora.anotar(hechos);
        suyas.stream().filter(ActividadEnCurso::enMarcha).forEach(una -> {
            fechas.avisado(una)
                    .ifPresent(persona ->
                            encargados.avisar(TipoAviso.RETIRO, una, una.vencimiento(), null, persona, motivo));
            tareas.retirar(una.exigirTarea());
        });
        if (suyas.stream().anyMatch(una -> una.iniciada() == null)) {
            tareas.reiniciarInicios(ciclo);
        }
    }
}
