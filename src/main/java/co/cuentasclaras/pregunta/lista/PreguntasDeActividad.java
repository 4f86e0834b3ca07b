package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.ControlDeRespuestas;
import co.cuentasclaras.pregunta.CuentasDePreguntas;
import co.cuentasclaras.pregunta.CuentasDePreguntas.PreguntaContada;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions that an activity is about: those that came by its channel, or those whose answers it watches over. */
@Component
public class PreguntasDeActividad {

    /** So many are listed; the rest stands in the list of the cycle. */
    private static final int LISTADAS = 50;

    /** The channel of each activity of the models that collects questions; whoever files may choose another one. */
    private static final Map<String, Canal> CANALES = Map.of(
            "recogerPreguntasRedes", Canal.REDES,
            "recogerPreguntasBuzon", Canal.BUZON,
            "recogerPreguntasGrupos", Canal.GRUPOS,
            "moderarPreguntasVirtuales", Canal.SALA);

    private final Actividades actividades;
    private final AccesoActividad acceso;
    private final CuentasDePreguntas cuentas;
    private final ControlDeRespuestas control;
    private final Preguntas preguntas;
    private final FilasDePreguntas filas;
    private final QuienPuede quien;

    PreguntasDeActividad(
            Actividades actividades,
            AccesoActividad acceso,
            CuentasDePreguntas cuentas,
            ControlDeRespuestas control,
            Preguntas preguntas,
            FilasDePreguntas filas,
            QuienPuede quien) {
        this.actividades = actividades;
        this.acceso = acceso;
        this.cuentas = cuentas;
        this.control = control;
        this.preguntas = preguntas;
        this.filas = filas;
        this.quien = quien;
    }

    /** @throws NoSuchElementException when there is no such activity, or not for this person */
    @Transactional(readOnly = true)
    public DeActividad de(String ciclo, String codigo) {
        ActividadEnCurso actividad = actividades
                .buscar(ciclo, codigo)
                .filter(una -> quien.veTodas() || acceso.puedeVer(una))
                .orElseThrow(() -> new NoSuchElementException(codigo));
        boolean esControl = actividad.partes().actividad().equals(ControlDeRespuestas.ACTIVIDAD);
        List<PreguntaContada> suyas = esControl ? control.de(actividad) : cuentas.deEspacioPorLlegada(ciclo, codigo);
        List<PreguntaContada> abiertas =
                suyas.stream().filter(una -> una.estado().abierta()).toList();
        return new DeActividad(
                esControl,
                CANALES.getOrDefault(actividad.partes().actividad(), Canal.ESPACIO)
                        .name(),
                suyas.size(),
                abiertas.size(),
                (int) suyas.stream()
                        .filter(una -> una.estado() == EstadoDePregunta.COMUNICADA)
                        .count(),
                listadas(esControl ? abiertas : suyas),
                !actividad.estaTerminada() && quien.puedeRadicar());
    }

    private List<FilaDePregunta> listadas(List<PreguntaContada> suyas) {
        List<String> radicados =
                suyas.stream().limit(LISTADAS).map(PreguntaContada::radicado).toList();
        Map<String, PreguntaCiudadana> porRadicado = preguntas.conRadicado(radicados).stream()
                .collect(Collectors.toMap(PreguntaCiudadana::radicado, Function.identity()));
        return filas.de(radicados.stream()
                .map(porRadicado::get)
                .sorted(Comparator.comparingInt(una -> radicados.indexOf(una.radicado())))
                .toList());
    }

    /**
     * @param esControl whether it watches over answers, and {@code preguntas} are the open ones; else those of its channel, the
     *     latest first
     * @param canal by which its questions come, when nobody says another one
     * @param porPublicar how many were answered and are not published
     */
    public record DeActividad(
            boolean esControl,
            String canal,
            int total,
            int abiertas,
            int porPublicar,
            List<FilaDePregunta> preguntas,
            boolean puedeRadicar) {}
}
