package co.cuentasclaras.pregunta;

import co.cuentasclaras.aviso.Aviso;
import co.cuentasclaras.aviso.Avisos;
import co.cuentasclaras.aviso.TipoAviso;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.TerminoVencido;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.DeCadaManana;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PasosAbiertos.PasoAbierto;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What staff are told of the terms of questions as they come to their end. All that is told of a morning is one mail with
 * what there is to tell of activities, however many questions it is about.
 */
@Component
public class Vencimientos implements DeCadaManana {

    /** So many working days before the last one whoever has a question is told. */
    private static final int PREVIO = 5;

    private static final int VISPERA = 2;

    private final Preguntas preguntas;
    private final PasosAbiertos pasos;
    private final EncargadosDePasos encargados;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final Avisos avisos;
    private final Bitacora bitacora;
    private final Clock clock;

    Vencimientos(
            Preguntas preguntas,
            PasosAbiertos pasos,
            EncargadosDePasos encargados,
            Roles roles,
            DiasNoHabiles diasNoHabiles,
            Avisos avisos,
            Bitacora bitacora,
            Clock clock) {
        this.preguntas = preguntas;
        this.pasos = pasos;
        this.encargados = encargados;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.avisos = avisos;
        this.bitacora = bitacora;
        this.clock = clock;
    }

    /** Reminds whoever has a question whose term ends soon; on its last day also the deputy. */
    @Override
    public void hacer() {
        LocalDate hoy = LocalDate.now(clock);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<LocalDate, TipoAviso> dias = Map.of(
                calendario.sumar(hoy, PREVIO),
                TipoAviso.RECORDATORIO_PREVIO,
                calendario.sumar(hoy, VISPERA),
                TipoAviso.RECORDATORIO_VISPERA,
                hoy,
                TipoAviso.RECORDATORIO_DIA);
        List<PreguntaCiudadana> vencen = preguntas.queVencen(dias.keySet());
        Map<String, List<PasoAbierto>> abiertos = pasos.de(vencen.stream()
                .map(PreguntaCiudadana::proceso)
                .filter(Objects::nonNull)
                .toList());
        for (PreguntaCiudadana pregunta : vencen) {
            TipoAviso tipo = Objects.requireNonNull(dias.get(pregunta.vencimiento()));
            List<PasoAbierto> suyos = abiertos.getOrDefault(String.valueOf(pregunta.proceso()), List.of());
            Optional<String> encargado = encargados.encargado(pregunta, suyos);
            encargado.ifPresent(persona -> avisar(tipo, pregunta, tarea(pregunta, suyos), persona));
            if (tipo == TipoAviso.RECORDATORIO_DIA) {
                suplente(pregunta)
                        .filter(persona -> !encargado.equals(Optional.of(persona)))
                        .ifPresent(persona ->
                                avisar(TipoAviso.RECORDATORIO_SUPLENTE, pregunta, tarea(pregunta, suyos), persona));
            }
        }
    }

    /** The last day of the term of a question went by: who has it, the gerencia and Control Interno are told. */
    public void vencer(String id) {
        PreguntaCiudadana pregunta = preguntas.porId(id);
        bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), new TerminoVencido(pregunta.radicado(), pregunta.vencimiento()));
        List<PasoAbierto> suyos = pasos.de(pregunta.proceso());
        String tarea = tarea(pregunta, suyos);
        encargados
                .encargado(pregunta, suyos)
                .ifPresent(persona -> avisar(TipoAviso.RECORDATORIO_VENCIDA, pregunta, tarea, persona));
        Stream.of(Roles.GERENCIA, Roles.CONTROL_INTERNO)
                .flatMap(rol -> roles.rol(rol).flatMap(Rol::encargado).stream())
                .distinct()
                .forEach(persona -> avisar(TipoAviso.ESCALAMIENTO_GERENCIA, pregunta, tarea, persona));
    }

    /** The month is over that the citizen had to complete a question, and nothing came. */
    public void vencerEspera(String id) {
        PreguntaCiudadana pregunta = preguntas.porId(id);
        preguntas.cambiar(pregunta, pregunta.desistible(true));
    }

    private Optional<String> suplente(PreguntaCiudadana pregunta) {
        return encargados.rol(pregunta, pregunta.paso()).flatMap(roles::rol).map(Rol::suplente);
    }

    private static @Nullable String tarea(PreguntaCiudadana pregunta, List<PasoAbierto> suyos) {
        return EncargadosDePasos.delPaso(pregunta, suyos)
                .map(PasoAbierto::tarea)
                .orElse(null);
    }

    private void avisar(TipoAviso tipo, PreguntaCiudadana pregunta, @Nullable String tarea, String persona) {
        avisos.encolar(
                new Aviso(tipo, pregunta.ciclo(), pregunta.radicado(), tarea, persona, pregunta.vencimiento(), null));
    }
}
