package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.DePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a question, told from the facts of its cycle's trail. */
@Component
public class HistoriasDePreguntas {

    private final Preguntas preguntas;
    private final QuienPuede quien;
    private final Bitacora bitacora;
    private final Relatos relatos;

    HistoriasDePreguntas(Preguntas preguntas, QuienPuede quien, Bitacora bitacora, Relatos relatos) {
        this.preguntas = preguntas;
        this.quien = quien;
        this.bitacora = bitacora;
        this.relatos = relatos;
    }

    /** All of it, newest first, for whoever may read the question. */
    @Transactional(readOnly = true)
    public List<SucesoDePregunta> de(String radicado) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirLeer(pregunta);
        List<Anotacion> suyas =
                bitacora.dePregunta(pregunta.ciclo(), pregunta.radicado(), pregunta.registrada()).stream()
                        .filter(una -> una.hecho() instanceof DePregunta hecho
                                && hecho.radicado().equals(pregunta.radicado()))
                        .toList();
        Relato relato = relatos.de(Map.of(), suyas);
        List<SucesoDePregunta> nuevosPrimero = new ArrayList<>(suyas.stream()
                .map(una -> new SucesoDePregunta(una.momento(), relato.nombreDelAutor(una), relato.frase(una)))
                .toList());
        Collections.reverse(nuevosPrimero);
        return nuevosPrimero;
    }

    /** @param quien the name of who did it; null when nobody in particular */
    public record SucesoDePregunta(Instant momento, @Nullable String quien, String frase) {}
}
