package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.AudienciaRealizada;
import co.cuentasclaras.bitacora.Hecho.CumplimientoEntregado;
import co.cuentasclaras.bitacora.Hecho.TerminadaTrasAudiencia;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.engine.CurrentUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes the account of an activity when its task is completed, from the draft and from the variables of the request,
 * and refuses the whole request while anything is missing. The variables are the activity's own: two activities at a time
 * keep theirs apart, and nothing of one helps to finish another. Before other followers: what is missing in the words is
 * said before what is missing as evidence.
 */
@Component
@Order(0)
class EntregaCumplimiento implements SeguidorDeActividad {

    private final Cumplimientos cumplimientos;
    private final RevisionCumplimiento revision;
    private final Actividades actividades;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final ObjectMapper json;

    EntregaCumplimiento(
            Cumplimientos cumplimientos,
            RevisionCumplimiento revision,
            Actividades actividades,
            Bitacora bitacora,
            CurrentUser usuario,
            ObjectMapper json) {
        this.cumplimientos = cumplimientos;
        this.revision = revision;
        this.actividades = actividades;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.json = json;
    }

    @Override
    public void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        Ficha ficha = tarea.propiedad(Ficha.PROPIEDAD).flatMap(Fichas::de).orElse(null);
        List<Cumplimiento> hay = cumplimientos.deActividad(actividad);
        Optional<Cumplimiento> borrador =
                hay.stream().filter(uno -> uno.tarea().equals(tarea.id())).findFirst();
        CumplimientoEscrito suyo = borrador.map(Cumplimiento::escrito)
                .orElse(CumplimientoEscrito.VACIO)
                .con(deLasVariables(tarea))
                .conSiFalta(CampoComun.PRODUCTO, actividad.producto());
        CumplimientoEscrito escrito = revision.conDatosDados(actividad, suyo, ficha);
        Marco marco = revision.marco(actividad);
        List<Falta> faltas = revision.revisar(actividad, marco, hay, escrito, ficha);
        if (!faltas.isEmpty()) {
            throw new SolicitudInvalida("Falta algo para terminar «%s». %s"
                    .formatted(
                            actividad.nombre(),
                            faltas.stream().map(Falta::mensaje).limit(10).collect(Collectors.joining(" "))));
        }
        bitacora.anotar(
                actividad.lugar(),
                new CumplimientoEntregado(
                        tarea.id(),
                        cumplimientos.entregar(actividad, borrador, tarea.id(), escrito, ficha, usuario.id())));
        if (actividad.esAudiencia()) {
            AudienciaRealizada realizada = new AudienciaRealizada(escrito.dia().orElseThrow(), escrito.preside());
            actividades.realizar(actividad, realizada.dia(), realizada.preside());
            bitacora.anotar(actividad.lugar(), realizada);
        }
        LocalDate pasada = marco.audienciaPasada();
        if (pasada != null) {
            bitacora.anotar(
                    actividad.lugar(),
                    new TerminadaTrasAudiencia(
                            pasada,
                            escrito.texto(CampoComun.MOTIVO_TRAS_AUDIENCIA).orElseThrow()));
        }
        if (ficha != null) {
            Map<String, Object> datos = escrito.datos();
            revision.efecto(ficha).ifPresent(efecto -> efecto.aplicar(actividad, tarea, datos));
        }
    }

    private CumplimientoEscrito deLasVariables(TareaDeActividad tarea) {
        Map<String, Object> partes = new HashMap<>();
        CumplimientoEscrito.PARTES.forEach(parte -> partes.put(parte, tarea.dato(parte)));
        partes.computeIfPresent("datos", (parte, texto) -> datos(texto));
        return CumplimientoEscrito.leer(partes);
    }

    private Map<String, Object> datos(Object texto) {
        if (!(texto instanceof String escrito)) {
            throw new SolicitudInvalida("Envíe «datos» como texto (String).");
        }
        if (escrito.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(escrito, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new SolicitudInvalida("Envíe «datos» como un objeto JSON en un texto (String).");
        }
    }
}
