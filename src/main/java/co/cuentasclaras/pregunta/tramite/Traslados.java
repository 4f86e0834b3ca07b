package co.cuentasclaras.pregunta.tramite;

import co.cuentasclaras.bitacora.Hecho.PreguntaTrasladada;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.comun.TextoLegible;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.termino.PlazosDePasos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends on what another body has to answer (Ley 1755 de 2015, art. 21). After its days it still goes, and is told as late. */
@Component
public class Traslados {

    private static final int LETRAS_DE_LA_ENTIDAD = 300;
    private static final int LETRAS_DE_LA_CONSTANCIA = 2000;

    private final PasosDados pasos;
    private final Acumuladas acumuladas;
    private final PlazosDePasos plazos;
    private final CartasAlCiudadano cartas;
    private final Clock clock;

    Traslados(PasosDados pasos, Acumuladas acumuladas, PlazosDePasos plazos, CartasAlCiudadano cartas, Clock clock) {
        this.pasos = pasos;
        this.acumuladas = acumuladas;
        this.plazos = plazos;
        this.cartas = cartas;
        this.clock = clock;
    }

    /**
     * @param vista the version that was seen; null when it does not matter
     * @param entidad the body that answers
     * @param constancia what proves that it got it
     */
    public PreguntaCiudadana trasladar(
            String radicado, @Nullable Integer vista, @Nullable String entidad, @Nullable String constancia) {
        return pasos.dar(radicado, vista, Set.of(PasoDePregunta.TRASLADAR), pregunta -> {
            String aQuien = exigir(
                    "entidad",
                    entidad,
                    LETRAS_DE_LA_ENTIDAD,
                    "Escriba a qué entidad se traslada la pregunta (entidad): se le cuenta a quien preguntó.");
            String prueba = exigir(
                    "constancia",
                    constancia,
                    LETRAS_DE_LA_CONSTANCIA,
                    "Escriba con qué se trasladó (constancia): el número del oficio, o el del radicado en la otra entidad.");
            boolean tarde = LocalDate.now(clock).isAfter(plazos.hasta(pregunta, PasoDePregunta.TRASLADAR));
            PreguntaCiudadana queda = pasos.seguir(pasos.cambiar(
                    pregunta,
                    pregunta.en(EstadoDePregunta.TRASLADADA)
                            .con(pregunta.dicho().traslado(aQuien, prueba)),
                    new PreguntaTrasladada(pregunta.radicado(), aQuien, tarde)));
            acumuladas.soltar(queda);
            cartas.trasladada(queda, aQuien);
            return queda;
        });
    }

    private static String exigir(String campo, @Nullable String escrito, int letras, String siFalta) {
        String texto = escrito == null
                ? ""
                : TextoLegible.de(escrito).replaceAll("\\s+", " ").strip();
        if (texto.isEmpty()) {
            throw new SolicitudInvalida(campo, siFalta);
        }
        if (texto.length() > letras) {
            throw new SolicitudInvalida(
                    campo, "Acorte «%s»: tiene %d letras y caben %d.".formatted(campo, texto.length(), letras));
        }
        return texto;
    }
}
