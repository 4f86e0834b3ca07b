package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Informe.Falta;
import co.cuentasclaras.cumplimiento.Informe.Marco;
import co.cuentasclaras.engine.CurrentUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
class EntregaInforme implements SeguidorDeActividad {

    private final Cumplimientos cumplimientos;
    private final Ciclos ciclos;
    private final ObjectProvider<EfectoFicha> efectos;
    private final CurrentUser usuario;
    private final ObjectMapper json;
    private final Clock clock;

    EntregaInforme(
            Cumplimientos cumplimientos,
            Ciclos ciclos,
            ObjectProvider<EfectoFicha> efectos,
            CurrentUser usuario,
            ObjectMapper json,
            Clock clock) {
        this.cumplimientos = cumplimientos;
        this.ciclos = ciclos;
        this.efectos = efectos;
        this.usuario = usuario;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void alEmpezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        tarea.reservarDatos(Informe.CAMPOS);
    }

    @Override
    public void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        Ficha ficha = tarea.propiedad(Ficha.PROPIEDAD).flatMap(Fichas::de).orElse(null);
        Informe informe = cumplimientos
                .deTarea(tarea.id())
                .map(Cumplimiento::informe)
                .orElse(Informe.VACIO)
                .con(deLasVariables(tarea));
        if (informe.producto() == null) {
            informe = informe.con(new Informe(null, null, actividad.producto(), null, null, Map.of()));
        }
        List<Falta> faltas = revisar(actividad, informe, ficha);
        if (!faltas.isEmpty()) {
            throw new SolicitudInvalida("Falta algo para terminar «%s». %s"
                    .formatted(
                            actividad.nombre(),
                            faltas.stream().map(Falta::mensaje).limit(10).collect(Collectors.joining(" "))));
        }
        cumplimientos.entregar(actividad, tarea.id(), informe, usuario.id());
        if (ficha != null) {
            Map<String, Object> datos = informe.datos();
            efecto(ficha).ifPresent(efecto -> efecto.aplicar(actividad, tarea, datos));
        }
    }

    /** Everything that keeps the activity from being finished with the account. */
    List<Falta> revisar(ActividadEnCurso actividad, Informe informe, @Nullable Ficha ficha) {
        List<Falta> faltas = informe.revisar(marco(actividad), ficha);
        if (ficha != null && faltas.isEmpty()) {
            efecto(ficha).ifPresent(efecto -> faltas.addAll(efecto.revisar(actividad, informe.datos())));
        }
        return faltas;
    }

    private Optional<EfectoFicha> efecto(Ficha ficha) {
        return efectos.stream()
                .filter(efecto -> efecto.ficha().equals(ficha.id()))
                .findFirst();
    }

    /** The days that the account is measured by. */
    Marco marco(ActividadEnCurso actividad) {
        LocalDate inicio = ciclos.buscar(actividad.ciclo())
                .orElseThrow()
                .iniciado()
                .atZone(clock.getZone())
                .toLocalDate();
        return new Marco(LocalDate.now(clock), inicio, actividad.vencimiento());
    }

    private Informe deLasVariables(TareaDeActividad tarea) {
        return new Informe(
                texto(tarea, "hecho"),
                texto(tarea, "fecha"),
                texto(tarea, "producto"),
                texto(tarea, "observaciones"),
                texto(tarea, "motivoTardanza"),
                datos(texto(tarea, "datos")));
    }

    private static @Nullable String texto(TareaDeActividad tarea, String nombre) {
        Object valor = tarea.dato(nombre);
        if (valor != null && !(valor instanceof String)) {
            throw new SolicitudInvalida("Envíe «%s» como texto (String).".formatted(nombre));
        }
        return (String) valor;
    }

    private Map<String, Object> datos(@Nullable String texto) {
        if (texto == null || texto.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(texto, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new SolicitudInvalida("Envíe «datos» como un objeto JSON en un texto (String).");
        }
    }
}
