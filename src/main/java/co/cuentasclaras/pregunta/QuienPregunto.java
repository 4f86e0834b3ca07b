package co.cuentasclaras.pregunta;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.ciudadano.Ciudadanos;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.ciudadano.DireccionesDeCiudadanos;
import co.cuentasclaras.comun.Motivo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asked a question, for whoever may see it; and the letters that went there. */
@Component
public class QuienPregunto {

    private final Preguntas preguntas;
    private final QuienPuede quien;
    private final Ciudadanos ciudadanos;
    private final Correos correos;

    QuienPregunto(Preguntas preguntas, QuienPuede quien, Ciudadanos ciudadanos, Correos correos) {
        this.preguntas = preguntas;
        this.quien = quien;
        this.ciudadanos = ciudadanos;
        this.correos = correos;
    }

    /**
     * Shows who asked; the reading is noted.
     *
     * @param para what for
     * @return nothing when it was erased
     */
    public Optional<DatosDelCiudadano> ver(String radicado, String para) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirVerQuienPregunto(pregunta);
        return ciudadanos.leer(pregunta.referencia(), para);
    }

    /**
     * Erases who asked, because that person wants it so; while a decision about the question is taken it waits.
     *
     * @param vista the version of the question that was seen; null when it does not matter
     */
    @Transactional
    public PreguntaCiudadana suprimir(String radicado, @Nullable Integer vista, @Nullable String motivo) {
        PreguntaCiudadana pregunta = preguntas.reservar(radicado, vista);
        quien.exigirOrdenar(pregunta);
        ciudadanos.suprimir(
                pregunta.referencia(),
                Motivo.exigir(motivo, "Diga cómo y cuándo se pidió borrar los datos (motivo).")
                        .texto());
        return pregunta;
    }

    /** What was written to whoever asked, the oldest first. */
    public List<Correo> cartas(String radicado) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirLeer(pregunta);
        return correos.para(DireccionesDeCiudadanos.destinatario(pregunta.radicado()));
    }
}
