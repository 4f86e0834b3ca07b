package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.TerminadaTrasAudiencia;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.ActividadEnCurso.FrenteALaAudiencia;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.SeguidorDeActividad;
import co.cuentasclaras.cronograma.TareaDeActividad;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.idioma.FechaEscrita;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
class EntregaCumplimiento implements SeguidorDeActividad {

    private final Cumplimientos cumplimientos;
    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Bitacora bitacora;
    private final ObjectProvider<EfectoFicha> efectos;
    private final CurrentUser usuario;
    private final ObjectMapper json;
    private final Clock clock;

    EntregaCumplimiento(
            Cumplimientos cumplimientos,
            Ciclos ciclos,
            Actividades actividades,
            Bitacora bitacora,
            ObjectProvider<EfectoFicha> efectos,
            CurrentUser usuario,
            ObjectMapper json,
            Clock clock) {
        this.cumplimientos = cumplimientos;
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.bitacora = bitacora;
        this.efectos = efectos;
        this.usuario = usuario;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void alEmpezar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        tarea.reservarDatos(CumplimientoEscrito.PARTES);
    }

    @Override
    public void alTerminar(ActividadEnCurso actividad, TareaDeActividad tarea) {
        Ficha ficha = tarea.propiedad(Ficha.PROPIEDAD).flatMap(Fichas::de).orElse(null);
        CumplimientoEscrito escrito = cumplimientos
                .deTarea(tarea.id())
                .map(Cumplimiento::escrito)
                .orElse(CumplimientoEscrito.VACIO)
                .con(deLasVariables(tarea))
                .conSiFalta(CampoComun.PRODUCTO, actividad.producto());
        Marco marco = marco(actividad);
        List<Falta> faltas = revisar(actividad, marco, escrito, ficha);
        if (!faltas.isEmpty()) {
            throw new SolicitudInvalida("Falta algo para terminar «%s». %s"
                    .formatted(
                            actividad.nombre(),
                            faltas.stream().map(Falta::mensaje).limit(10).collect(Collectors.joining(" "))));
        }
        cumplimientos.entregar(actividad, tarea.id(), escrito, ficha, usuario.id());
        if (actividad.esAudiencia()) {
            actividades.realizar(actividad, escrito.dia().orElseThrow());
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
            efecto(ficha).ifPresent(efecto -> efecto.aplicar(actividad, tarea, datos));
        }
    }

    /** Everything that keeps the activity from being finished with the account. */
    List<Falta> revisar(ActividadEnCurso actividad, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        return revisar(actividad, marco(actividad), escrito, ficha);
    }

    private List<Falta> revisar(
            ActividadEnCurso actividad, Marco marco, CumplimientoEscrito escrito, @Nullable Ficha ficha) {
        List<Falta> faltas = escrito.revisar(
                marco, ficha, codigo -> cumplimientos.deActividades(actividad.ciclo(), Set.of(codigo)).stream()
                        .map(Cumplimiento::escrito)
                        .findFirst());
        if (ficha != null && faltas.isEmpty()) {
            efecto(ficha).ifPresent(efecto -> faltas.addAll(efecto.revisar(actividad, escrito.datos())));
        }
        return faltas;
    }

    /** Everything that keeps the last account of a finished activity from being corrected to this one. */
    List<Falta> revisarCorreccion(ActividadEnCurso actividad, Cumplimiento ultimo, CumplimientoEscrito escrito) {
        Ficha ficha = Fichas.de(ultimo.ficha()).orElse(null);
        Set<String> consumados = ficha == null
                ? Set.of()
                : efecto(ficha).map(EfectoFicha::consumados).orElse(Set.of());
        List<Falta> faltas = revisar(actividad, escrito, ficha);
        faltas.removeIf(falta -> consumados.contains(falta.campo()));
        if (ficha != null) {
            ficha.campos().stream()
                    .filter(campo -> consumados.contains(campo.nombre()))
                    .filter(campo -> !Objects.equals(
                            escrito.datos().get(campo.nombre()),
                            ultimo.escrito().datos().get(campo.nombre())))
                    .forEach(campo -> faltas.add(new Falta(
                            campo.nombre(),
                            "«%s» ya tuvo su efecto en el ciclo: déjelo como estaba.".formatted(campo.rotulo()))));
        }
        LocalDate terminada = LocalDate.ofInstant(Objects.requireNonNull(actividad.terminada()), clock.getZone());
        escrito.dia()
                .filter(dia -> dia.isAfter(terminada))
                .ifPresent(dia -> faltas.add(new Falta(
                        CampoComun.FECHA.nombre(),
                        "La actividad se terminó el %s: la fecha en que se hizo no puede ser posterior."
                                .formatted(FechaEscrita.de(terminada)))));
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
        LocalDate hoy = LocalDate.now(clock);
        LocalDate audiencia = actividad.frenteALaAudiencia() == null
                ? null
                : actividades.exigir(actividad.ciclo(), Cronograma.AUDIENCIA).vencimiento();
        boolean eseDia = actividad.frenteALaAudiencia() == FrenteALaAudiencia.ESE_DIA;
        boolean paraAntes = actividad.frenteALaAudiencia() == FrenteALaAudiencia.ANTES;
        boolean pasada = audiencia != null && hoy.isAfter(audiencia) && !actividad.estaTerminada();
        return new Marco(
                hoy,
                inicio,
                actividad.vencimiento(),
                eseDia ? audiencia : null,
                paraAntes && pasada ? audiencia : null);
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
