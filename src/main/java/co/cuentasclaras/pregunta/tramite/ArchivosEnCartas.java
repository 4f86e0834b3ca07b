package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.aviso.AnexosDeCartas;
import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.pregunta.Anexo;
import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The files of an answer go with it to whoever asked, as they were when it was approved: nobody changes them after that.
 * Together they fit a mail, or none goes and the letter says how to get them.
 */
@Component
class ArchivosEnCartas implements AnexosDeCartas {

    /** The letter that an answer is. */
    static final String RESPUESTA = "RESPUESTA";

    /** What most mail servers take, which is 25 MB, once it is written in letters. */
    private static final long CABEN = 15L * 1024 * 1024;

    private final Preguntas preguntas;
    private final Anexos anexos;

    ArchivosEnCartas(Preguntas preguntas, Anexos anexos) {
        this.preguntas = preguntas;
        this.anexos = anexos;
    }

    /**
     * What the answer says of its files; nothing when it has none.
     *
     * @param comoAcudir how the entity is reached, as the rest of a sentence
     */
    @Nullable
    String dichos(PreguntaCiudadana pregunta, String comoAcudir) {
        List<String> nombres =
                anexos.deLaRespuestaA(pregunta).stream().map(Anexo::nombre).toList();
        if (nombres.isEmpty()) {
            return null;
        }
        return caben(pregunta)
                ? "Con este correo va: %s.".formatted(Palabras.enumerar(nombres))
                : "De la respuesta hace parte: %s. No cabe en un correo; para recibirlo, %s; diga el número %s."
                        .formatted(Palabras.enumerar(nombres), comoAcudir, pregunta.radicado());
    }

    @Override
    public List<AnexoDeCarta> de(Correo carta) {
        return !RESPUESTA.equals(carta.carta())
                ? List.of()
                : DireccionesDeCiudadanos.radicado(carta.destinatario())
                        .flatMap(preguntas::buscar)
                        .filter(this::caben)
                        .map(anexos::deLaRespuestaA)
                        .orElse(List.of())
                        .stream()
                        .map(uno -> new AnexoDeCarta(uno.nombre(), uno.tipo(), anexos.contenido(uno)))
                        .toList();
    }

    private boolean caben(PreguntaCiudadana pregunta) {
        return anexos.octetosDeLaRespuestaA(pregunta) <= CABEN;
    }
}
