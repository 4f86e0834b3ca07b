package co.cuentasclaras.historia;

import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.idioma.Palabras;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the trail is asked for; null, or no word, asks for all.
 *
 * @param actividad only of this activity
 * @param persona only what this user did, and what touched this user
 * @param familia only facts of this family
 * @param desde only from this day on
 * @param hasta only up to this day, itself included
 * @param palabras only what has all of these words, in small letters without accents
 */
public record FiltroBitacora(
        @Nullable String actividad,
        @Nullable String persona,
        @Nullable Familia familia,
        @Nullable LocalDate desde,
        @Nullable LocalDate hasta,
        List<String> palabras) {

    public static final FiltroBitacora SIN_FILTRO = escrito(null, null, null, null, null, null);

    /** More than anybody looks for at once. */
    private static final int MAXIMO_TEXTO = 200;

    private static final int MAXIMO_PALABRAS = 8;

    /** A filter as an address writes it; what is empty or missing asks for all. */
    public static FiltroBitacora escrito(
            @Nullable String actividad,
            @Nullable String persona,
            @Nullable String familia,
            @Nullable String desde,
            @Nullable String hasta,
            @Nullable String texto) {
        return new FiltroBitacora(
                FiltroHistoria.valor(actividad),
                FiltroHistoria.valor(persona),
                familia(FiltroHistoria.valor(familia)),
                FiltroHistoria.dia("desde", desde),
                FiltroHistoria.dia("hasta", hasta),
                palabras(texto));
    }

    /** The number of a page as an address writes it; the first when it is missing. */
    public static int pagina(@Nullable String escrita) {
        String valor = FiltroHistoria.valor(escrita);
        if (valor != null && !valor.matches("[1-9]\\d{0,8}")) {
            throw new FiltroInvalido("pagina", "«%s» no es una página. Escriba un número, desde 1.".formatted(valor));
        }
        return valor == null ? 1 : Integer.parseInt(valor);
    }

    private static @Nullable Familia familia(@Nullable String escrita) {
        return escrita == null
                ? null
                : Arrays.stream(Familia.values())
                        .filter(familia -> familia.name().equals(escrita))
                        .findFirst()
                        .orElseThrow(() -> new FiltroInvalido(
                                "familia",
                                "«%s» no es una clase de hechos. Elija una de la lista.".formatted(escrita)));
    }

    private static List<String> palabras(@Nullable String texto) {
        String valor = FiltroHistoria.valor(texto);
        if (valor == null) {
            return List.of();
        }
        List<String> palabras = Arrays.stream(Palabras.llanas(valor).split("[^\\p{L}\\p{N}@._/-]+"))
                .filter(palabra -> !palabra.isEmpty())
                .distinct()
                .toList();
        if (palabras.isEmpty() || palabras.size() > MAXIMO_PALABRAS || valor.length() > MAXIMO_TEXTO) {
            throw new FiltroInvalido(
                    "texto", "Escriba entre una y %d palabras que estén en lo que busca.".formatted(MAXIMO_PALABRAS));
        }
        return palabras;
    }
}
