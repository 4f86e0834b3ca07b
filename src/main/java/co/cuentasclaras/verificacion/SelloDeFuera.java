package co.cuentasclaras.verificacion;

import co.cuentasclaras.sello.Cabeza;
import co.cuentasclaras.sello.NotaFirmada;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A head that somebody received by another way, as it comes out of a mail: its lines may have been broken or indented. */
public record SelloDeFuera(NotaFirmada nota, Cabeza cabeza) {

    /** More than any seal, however many sign it. */
    public static final int LARGO = 1 << 14;

    private static final int LINEAS = 4;

    /** The identifier of a key and an Ed25519 signature are 92 letters; with some lost, still more than any word. */
    private static final Pattern FIRMA = Pattern.compile("[\u2014–-]\\s+(\\S+)\\s+([A-Za-z0-9+/=]{40,})");

    private static final Pattern TAMANO = Pattern.compile("\\d+");

    private static final Pattern MOMENTO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

    /**
     * Nothing when there is nothing but spaces.
     *
     * @throws ArchivoIlegible when it is no head
     */
    public static @Nullable SelloDeFuera leer(@Nullable String pegado) {
        if (pegado == null || pegado.isBlank()) {
            return null;
        }
        if (pegado.length() > LARGO) {
            throw noEsUno();
        }
        List<String> lineas =
                desdeElOrigen(pegado.strip().lines().map(SelloDeFuera::sinCita).toList());
        String texto = lineas.stream().limit(LINEAS).map(linea -> linea + "\n").collect(Collectors.joining());
        String firmas = lineas.stream().skip(LINEAS).collect(Collectors.joining("\n"));
        String nota = FIRMA.matcher(firmas)
                .results()
                .map(firma -> "\u2014 " + firma.group(1) + " " + firma.group(2) + "\n")
                .collect(Collectors.joining("", texto + "\n", ""));
        try {
            NotaFirmada leida = NotaFirmada.leer(nota);
            return new SelloDeFuera(leida, cabeza(leida));
        } catch (IllegalArgumentException e) {
            throw noEsUno();
        }
    }

    /** A mail that is answered or forwarded quotes each line. */
    private static String sinCita(String linea) {
        return linea.replaceFirst("^[\\s>]+", "").strip();
    }

    /** Whoever pastes the whole mail pastes what stands before the head as well. */
    private static List<String> desdeElOrigen(List<String> lineas) {
        for (int i = 0; i + LINEAS <= lineas.size(); i++) {
            if (TAMANO.matcher(lineas.get(i + 1)).matches()
                    && MOMENTO.matcher(lineas.get(i + 3)).matches()) {
                return lineas.subList(i, lineas.size());
            }
        }
        return lineas;
    }

    /** @throws IllegalArgumentException when the note is none */
    static Cabeza cabeza(NotaFirmada nota) {
        Cabeza cabeza = Cabeza.leer(nota.texto());
        if (cabeza.raiz().length != 32) {
            throw new IllegalArgumentException("No root");
        }
        return cabeza;
    }

    private static ArchivoIlegible noEsUno() {
        return new ArchivoIlegible(
                "Lo que se dio como sello de fuera no es un sello: son cuatro líneas (origen, tamaño, raíz y"
                        + " momento), una vacía y una que empieza con una raya. Cópielo completo del correo.");
    }
}
