package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** More days for an answer: who answers asks for them, who reviews decides, and the citizen is told why and until when. */
@Component
public class Prorrogas {

    private final Preguntas preguntas;
    private final Terminos terminos;
    private final ReglasDeProrroga reglas;
    private final ProrrogasPedidas pedidas;
    private final QuienPuede quien;
    private final NovedadesDeTermino novedades;
    private final TramiteDePregunta tramite;
    private final EngineCommands comandos;

    Prorrogas(
            Preguntas preguntas,
            Terminos terminos,
            ReglasDeProrroga reglas,
            ProrrogasPedidas pedidas,
            QuienPuede quien,
            NovedadesDeTermino novedades,
            @Lazy TramiteDePregunta tramite,
            EngineCommands comandos) {
        this.preguntas = preguntas;
        this.terminos = terminos;
        this.reglas = reglas;
        this.pedidas = pedidas;
        this.quien = quien;
        this.novedades = novedades;
        this.tramite = tramite;
        this.comandos = comandos;
    }

    /**
     * How it stands with an extension of a term.
     *
     * @param tope the last day up to which it may be extended; null when it may not be
     * @param pendiente what was asked for and is not decided yet
     */
    public record EstadoDeProrroga(@Nullable LocalDate tope, @Nullable Prorroga pendiente) {}

    @Transactional(readOnly = true)
    public EstadoDeProrroga de(PreguntaCiudadana pregunta) {
        return new EstadoDeProrroga(
                reglas.tope(pregunta), pedidas.pendiente(pregunta.id()).orElse(null));
    }

    /**
     * Asks for one.
     *
     * @param vista the version of the question that was seen; null when it does not matter
     * @param hasta the last day that is asked for
     * @throws AccessDeniedException told as 403, when she does not answer it
     * @throws PreguntaCambiada when somebody else was first
     * @throws SolicitudInvalida when its term may not be extended, or not up to that day
     */
    public void pedir(String radicado, @Nullable Integer vista, @Nullable LocalDate hasta, @Nullable String motivo) {
        comandos.withoutAuthorization(() -> {
            PreguntaCiudadana pregunta = preguntas.reservar(radicado, vista);
            exigirQueResponda(pregunta);
            if (pedidas.pendiente(pregunta.id()).isPresent()) {
                throw new SolicitudInvalida(
                        "Ya se pidió una prórroga de %s: espera decisión.".formatted(pregunta.radicado()));
            }
            LocalDate dia = Optional.ofNullable(hasta)
                    .orElseThrow(() -> new SolicitudInvalida(
                            "hasta", "Escriba hasta qué día se prorroga (hasta), por ejemplo 2023-05-09."));
            reglas.comprobar(pregunta, dia);
            String porQue =
                    exigir(motivo, "Escriba el motivo de la prórroga (motivo): se le informa a quien pregunta.");
            pedidas.pedir(pregunta.id(), dia, porQue);
            PreguntaCiudadana despues = preguntas.cambiar(pregunta, pregunta);
            novedades.prorrogaPedida(despues, dia, porQue);
            tramite.pedirProrroga(despues);
        });
    }

    /**
     * Decides about the one that was asked for.
     *
     * @param motivo why not, when it is not granted
     * @throws AccessDeniedException told as 403, when she does not review answers
     * @throws PreguntaCambiada when somebody else was first
     * @throws SolicitudInvalida when none was asked for, she asked for it herself, or it may not be granted any more
     */
    public void decidir(String radicado, @Nullable Integer vista, boolean concede, @Nullable String motivo) {
        comandos.withoutAuthorization(() -> {
            PreguntaCiudadana pregunta = preguntas.reservar(radicado, vista);
            if (!quien.revisa()) {
                throw new AccessDeniedException("May not decide about an extension of " + pregunta.radicado());
            }
            Prorroga prorroga = pedidas.pendiente(pregunta.id())
                    .orElseThrow(() -> new SolicitudInvalida(
                            "Nadie pidió una prórroga de %s, o ya se decidió.".formatted(pregunta.radicado())));
            if (pedidas.laPidioElla(prorroga)) {
                throw new SolicitudInvalida(
                        "Quien pide una prórroga no la decide: la decide otra persona del mismo rol.");
            }
            if (concede) {
                conceder(pregunta, prorroga);
            } else {
                negar(
                        pregunta,
                        prorroga,
                        exigir(motivo, "Escriba por qué no se concede (motivo): lo lee quien la pidió."));
            }
            tramite.prorrogaDecidida(pregunta);
        });
    }

    private void conceder(PreguntaCiudadana pregunta, Prorroga prorroga) {
        reglas.comprobar(pregunta, prorroga.hasta());
        pedidas.decidir(prorroga, true, null);
        PreguntaCiudadana despues =
                terminos.prorrogar(preguntas.cambiar(pregunta, pregunta), prorroga.hasta(), prorroga.motivo());
        novedades.prorrogaConcedida(despues, pregunta.vencimiento(), prorroga);
    }

    private void negar(PreguntaCiudadana pregunta, Prorroga prorroga, String razon) {
        pedidas.decidir(prorroga, false, razon);
        novedades.prorrogaNegada(preguntas.cambiar(pregunta, pregunta), prorroga, razon);
    }

    /** Of one that gets the answer of another, whoever answers that one asks. */
    private void exigirQueResponda(PreguntaCiudadana pregunta) {
        String principal = pregunta.principal();
        if (!quien.responde(principal == null ? pregunta : preguntas.porId(principal))) {
            throw new AccessDeniedException("May not ask for an extension of " + pregunta.radicado());
        }
    }

    private static String exigir(@Nullable String motivo, String siFalta) {
        Motivo escrito = Motivo.leer(motivo);
        if (escrito == null) {
            throw new SolicitudInvalida("motivo", siFalta);
        }
        return escrito.texto();
    }
}
