package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho.PreguntaAnulada;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Takes back what was written down by mistake. Its number is never given again, and it is never deleted; of those that
 * were to get its answer the first takes its place. Whoever asked has a number in a letter, and is told.
 */
@Component
public class Anulaciones {

    private final PasosDados pasos;
    private final Acumuladas acumuladas;
    private final QuienPuede quien;
    private final TramiteDePregunta tramite;
    private final CartasAlCiudadano cartas;

    Anulaciones(
            PasosDados pasos,
            Acumuladas acumuladas,
            QuienPuede quien,
            TramiteDePregunta tramite,
            CartasAlCiudadano cartas) {
        this.pasos = pasos;
        this.acumuladas = acumuladas;
        this.quien = quien;
        this.tramite = tramite;
        this.cartas = cartas;
    }

    public PreguntaCiudadana anular(String radicado, @Nullable Integer vista, @Nullable String motivo) {
        return pasos.con(radicado, vista, pregunta -> {
            if (!pregunta.estado().abierta()) {
                throw new PreguntaCambiada("La pregunta %s está «%s»: ya no se anula."
                        .formatted(pregunta.radicado(), pregunta.estado().nombre()));
            }
            if (!quien.puedeAnular(pregunta)) {
                throw new AccessDeniedException("May not annul " + pregunta.radicado());
            }
            String porQue = Motivo.exigir(
                            motivo,
                            "Escriba por qué se anula (motivo): lo lee quien preguntó, y el número no se vuelve a usar.")
                    .texto();
            PreguntaCiudadana queda = pasos.cambiar(
                    pregunta,
                    pregunta.en(EstadoDePregunta.ANULADA).con(pregunta.dicho().motivo(porQue, null)),
                    new PreguntaAnulada(pregunta.radicado(), porQue));
            acumuladas.heredar(pregunta);
            tramite.terminar(queda, porQue);
            cartas.anulada(queda, porQue);
            return queda;
        });
    }
}
