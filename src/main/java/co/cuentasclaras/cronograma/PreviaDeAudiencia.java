package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.Huella;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moving the public hearing to a day would do, before anything is done.
 *
 * @param reparo what speaks against the day itself, which asks to be confirmed; null when nothing does
 * @param corridas what moves, the hearing first
 * @param avisados who is told of it by mail
 * @param imposibles what there would be no time for, in sentences
 * @param anunciadas what is finished and may have told people of the old day
 */
public record PreviaDeAudiencia(
        LocalDate de,
        LocalDate a,
        @Nullable String reparo,
        List<Corrida> corridas,
        List<Avisado> avisados,
        List<String> imposibles,
        List<String> anunciadas) {

    public PreviaDeAudiencia {
        corridas = List.copyOf(corridas);
        avisados = List.copyOf(avisados);
        imposibles = List.copyOf(imposibles);
        anunciadas = List.copyOf(anunciadas);
    }

    /** A person who is told, and of how many activities. */
    public record Avisado(String persona, int actividades) {}

    /** The same for the same preview: what was seen and what would be done now agree if and only if it does. */
    public String version() {
        return Huella.de(toString()).substring(0, 24);
    }
}
