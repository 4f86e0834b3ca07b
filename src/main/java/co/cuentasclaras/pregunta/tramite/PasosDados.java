package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.EngineCommands;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCambiada;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.TramiteDePregunta;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What every step of a question has in common: it is decided by who holds it, about what that person saw, in one
 * transaction with its fact and with what the engine does of it.
 */
@Component
class PasosDados {

    private final Preguntas preguntas;
    private final QuienPuede quien;
    private final TramiteDePregunta tramite;
    private final Bitacora bitacora;
    private final EngineCommands comandos;

    PasosDados(
            Preguntas preguntas,
            QuienPuede quien,
            TramiteDePregunta tramite,
            Bitacora bitacora,
            EngineCommands comandos) {
        this.preguntas = preguntas;
        this.quien = quien;
        this.tramite = tramite;
        this.bitacora = bitacora;
        this.comandos = comandos;
    }

    /**
     * Does what is to be done with a question by who holds its step.
     *
     * @param vista the version that was seen; null when it does not matter
     * @param pasos where the question has to be for that
     * @return the question afterwards
     * @throws PreguntaCambiada when it is elsewhere, or otherwise than it was seen
     */
    PreguntaCiudadana dar(
            String radicado, @Nullable Integer vista, Set<PasoDePregunta> pasos, UnaryOperator<PreguntaCiudadana> que) {
        return con(radicado, vista, pregunta -> {
            exigirEn(pregunta, pasos);
            quien.exigirActuar(pregunta);
            return que.apply(pregunta);
        });
    }

    /** The same, by who arranges questions, too, whoever holds the step. */
    PreguntaCiudadana ordenar(
            String radicado, @Nullable Integer vista, Set<PasoDePregunta> pasos, UnaryOperator<PreguntaCiudadana> que) {
        return con(radicado, vista, pregunta -> {
            exigirEn(pregunta, pasos);
            if (pregunta.paso() == PasoDePregunta.PROYECTAR || !quien.puedeActuar(pregunta)) {
                quien.exigirOrdenar(pregunta);
            }
            return que.apply(pregunta);
        });
    }

    /** The same, by who asked the question, which is known by its secret and not by an account. */
    PreguntaCiudadana atender(String radicado, Set<PasoDePregunta> pasos, UnaryOperator<PreguntaCiudadana> que) {
        return comandos.withoutAuthorization(() -> {
            PreguntaCiudadana pregunta = preguntas.reservar(radicado, null);
            exigirEn(pregunta, pasos);
            return que.apply(pregunta);
        });
    }

    /** The same, whoever does it and wherever the question is. */
    PreguntaCiudadana con(String radicado, @Nullable Integer vista, UnaryOperator<PreguntaCiudadana> que) {
        quien.exigirLeer(preguntas.exigir(radicado));
        return comandos.withoutAuthorization(() -> que.apply(preguntas.reservar(radicado, vista)));
    }

    static void exigirEn(PreguntaCiudadana pregunta, Set<PasoDePregunta> pasos) {
        if (!pasos.contains(pregunta.paso())) {
            throw new PreguntaCambiada("La pregunta %s ya no espera eso: está «%s». Mire cómo quedó."
                    .formatted(pregunta.radicado(), pregunta.estado().nombre()));
        }
    }

    /** A question is otherwise from now on, which the trail tells; its process does not move by that yet. */
    PreguntaCiudadana cambiar(PreguntaCiudadana antes, PreguntaCiudadana despues, Hecho hecho) {
        PreguntaCiudadana queda = cambiar(antes, despues);
        anotar(queda, hecho);
        return queda;
    }

    /** The same, of which the trail is told when more is known. */
    PreguntaCiudadana cambiar(PreguntaCiudadana antes, PreguntaCiudadana despues) {
        return preguntas.cambiar(antes, despues);
    }

    void anotar(PreguntaCiudadana pregunta, Hecho hecho) {
        bitacora.anotar(Lugar.ciclo(pregunta.ciclo()), hecho);
    }

    /** The same, of what the citizens did themselves. */
    void anotarDeLaCiudadania(PreguntaCiudadana pregunta, Hecho hecho) {
        bitacora.anotar(PreguntaCiudadana.CIUDADANIA, List.of(Map.entry(Lugar.ciclo(pregunta.ciclo()), hecho)));
    }

    /** The process goes where the question is now. */
    PreguntaCiudadana seguir(PreguntaCiudadana pregunta) {
        tramite.seguir(pregunta);
        return pregunta;
    }
}
