package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho.CierrePropuesto;
import co.cuentasclaras.bitacora.Hecho.PreguntaCerrada;
import co.cuentasclaras.bitacora.Hecho.PreguntaDevuelta;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.QuienPuede;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes what gets no answer: somebody says why, and somebody else agrees or gives it back to be classified. */
@Component
public class Cierres {

    private final PasosDados pasos;
    private final Acumuladas acumuladas;
    private final QuienPuede quien;
    private final CartasAlCiudadano cartas;
    private final CurrentUser usuario;

    Cierres(PasosDados pasos, Acumuladas acumuladas, QuienPuede quien, CartasAlCiudadano cartas, CurrentUser usuario) {
        this.pasos = pasos;
        this.acumuladas = acumuladas;
        this.quien = quien;
        this.cartas = cartas;
        this.usuario = usuario;
    }

    /** @param motivo as the citizen will read it once somebody else agrees */
    public PreguntaCiudadana proponer(String radicado, @Nullable Integer vista, @Nullable String motivo) {
        return pasos.dar(radicado, vista, Set.of(PasoDePregunta.CERRAR), pregunta -> {
            String porQue = Motivo.exigir(
                            motivo,
                            "Escriba por qué no se responde (motivo): lo revisa otra persona y se le cuenta a quien preguntó.")
                    .texto();
            return pasos.seguir(pasos.cambiar(
                    pregunta,
                    pregunta.en(EstadoDePregunta.EN_REVISION)
                            .con(pregunta.dicho().motivo(porQue, usuario.id())),
                    new CierrePropuesto(pregunta.radicado(), porQue)));
        });
    }

    /** @param motivo why it is given back; of one that is closed, nothing */
    public PreguntaCiudadana revisar(
            String radicado, @Nullable Integer vista, boolean aprueba, @Nullable String motivo) {
        return pasos.dar(radicado, vista, Set.of(PasoDePregunta.REVISAR_CIERRE), pregunta -> {
            quien.exigirRevisar(
                    pregunta, Set.of(Objects.requireNonNull(pregunta.dicho().propuso())));
            return aprueba ? cerrar(pregunta) : devolver(pregunta, motivo);
        });
    }

    private PreguntaCiudadana cerrar(PreguntaCiudadana pregunta) {
        PreguntaCiudadana queda = pasos.seguir(pasos.cambiar(
                pregunta,
                pregunta.en(EstadoDePregunta.CERRADA_SIN_RESPUESTA),
                new PreguntaCerrada(pregunta.radicado())));
        acumuladas.soltar(queda);
        cartas.cerrada(queda, Objects.requireNonNull(queda.dicho().motivo()));
        return queda;
    }

    private PreguntaCiudadana devolver(PreguntaCiudadana pregunta, @Nullable String motivo) {
        String porQue = Motivo.exigir(
                        motivo, "Escriba por qué no se cierra (motivo): lo lee quien la clasifica de nuevo.")
                .texto();
        return pasos.seguir(pasos.cambiar(
                pregunta,
                pregunta.sinClasificar().con(pregunta.dicho().motivo(null, null)),
                new PreguntaDevuelta(pregunta.radicado(), porQue)));
    }
}
