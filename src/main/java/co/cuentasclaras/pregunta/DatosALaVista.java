package co.cuentasclaras.pregunta;

import co.cuentasclaras.idioma.Palabras;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What in a text looks like a datum of a person: names, telephones, documents, addresses. By its form alone, so it both
 * misses some and takes other things for one: whoever reads the text decides. It asks nobody who asked.
 */
public final class DatosALaVista {

    private static final int BANDERAS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** In this order: what one of them takes, none after it takes again. */
    private static final List<Forma> FORMAS = List.of(
            new Forma(
                    ClaseDeDato.CORREO,
                    Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS)),
            new Forma(
                    ClaseDeDato.DOCUMENTO,
                    Pattern.compile(
                            "(?<!\\p{L})(?:c\\.?\\s?c\\.?|t\\.?\\s?i\\.?|nit|c[ée]dula|documento|identificaci[óo]n|pasaporte)"
                                    + "(?!\\p{L})[^\\d\\n]{0,25}\\d[\\d.\\s-]{4,14}\\d",
                            BANDERAS)),
            new Forma(
                    ClaseDeDato.TELEFONO,
                    Pattern.compile(
                            "(?<![\\d.,$])(?:\\+?57[ .-]?)?(?:3\\d{2}|\\(?60[1-8]\\)?)[ .-]?\\d{3}[ .-]?\\d{2}[ .-]?\\d{2}(?![\\d.,]\\d|\\d)"
                                    + "|(?<!\\p{L})(?:tel[ée]fono|tel|celular|cel|whatsapp)(?!\\p{L})[^\\d\\n]{0,12}\\d[\\d .-]{5,12}\\d",
                            BANDERAS)),
            new Forma(
                    ClaseDeDato.DIRECCION,
                    Pattern.compile(
                            "(?<!\\p{L})(?:calle|cll?|carrera|cra|cr|kra?|avenida|av|transversal|diagonal)\\.?\\s*\\d+\\s?[a-z]?"
                                    + "(?:\\s+(?:bis|sur|norte|este|oeste))?\\s*(?:#|n[°º.o]\\.?|n[úu]mero)\\s*\\d+\\s?[a-z]?(?:\\s*-\\s*\\d+)?",
                            BANDERAS)),
            // Ten digits in groups are also pesos; those carry their sign or their word.
            new Forma(
                    ClaseDeDato.NUMERO,
                    Pattern.compile(
                            "(?<![\\d.,$]|\\$\\s)(?:\\d{1,3}(?:\\.\\d{3}){2,3}|\\d{7,10})(?![\\d.,]*\\d)(?!\\s*(?:de\\s+)?(?:pesos|millones|habitantes|personas|metros))",
                            BANDERAS)));

    /** What somebody writes before a name. */
    private static final Pattern PRESENTADO = Pattern.compile(
            "(?<!\\p{L})(?:(?i:me llamo|mi nombre es|soy|atentamente|se[ñn]or(?:a|ita)?|sr[ao]?|do[ñn]a?|doctora?|dra?)\\.?,?\\s+)"
                    + "(\\p{Lu}[\\p{L}'-]+(?:\\s+(?:(?:de|del|la|las|los)\\s+)*\\p{Lu}[\\p{L}'-]+){0,3})");

    private static final Pattern PALABRA = Pattern.compile("\\p{L}[\\p{L}'-]*");
    private static final Pattern SEPARADAS = Pattern.compile("(?i)[ \\t]+(?:(?:de|del|la|las|los)[ \\t]+)*");

    private static final Set<String> NOMBRES = palabras("nombres");
    private static final Set<String> APELLIDOS = palabras("apellidos");

    private DatosALaVista() {}

    /** In the order of the text; none overlaps another. */
    public static List<DatoALaVista> en(String texto) {
        List<DatoALaVista> hallados = new ArrayList<>();
        for (Forma forma : FORMAS) {
            Matcher hallada = forma.patron().matcher(texto);
            while (hallada.find()) {
                agregar(hallados, forma.clase(), texto, hallada.start(), hallada.end());
            }
        }
        Matcher presentado = PRESENTADO.matcher(texto);
        while (presentado.find()) {
            agregar(hallados, ClaseDeDato.NOMBRE, texto, presentado.start(1), presentado.end(1));
        }
        nombres(texto, hallados);
        return hallados.stream()
                .sorted(Comparator.comparingInt(DatoALaVista::desde))
                .toList();
    }

    /** A usual first name and a usual surname beside each other, in capitals or not. */
    private static void nombres(String texto, List<DatoALaVista> hallados) {
        List<int[]> palabras = new ArrayList<>();
        Matcher palabra = PALABRA.matcher(texto);
        while (palabra.find()) {
            if (!palabra.group().matches("(?i)de|del|la|las|los")) {
                palabras.add(new int[] {palabra.start(), palabra.end()});
            }
        }
        for (int n = 0; n < palabras.size(); n++) {
            int hasta = n;
            boolean apellido = false;
            while (NOMBRES.contains(llana(texto, palabras.get(n)))
                    && hasta + 1 < palabras.size()
                    && seguidas(texto, palabras.get(hasta), palabras.get(hasta + 1))
                    && esDeUnNombre(llana(texto, palabras.get(hasta + 1)))) {
                hasta++;
                apellido |= APELLIDOS.contains(llana(texto, palabras.get(hasta)));
            }
            if (apellido) {
                agregar(hallados, ClaseDeDato.NOMBRE, texto, palabras.get(n)[0], palabras.get(hasta)[1]);
                n = hasta;
            }
        }
    }

    private static boolean esDeUnNombre(String llana) {
        return NOMBRES.contains(llana) || APELLIDOS.contains(llana);
    }

    private static boolean seguidas(String texto, int[] una, int[] otra) {
        return SEPARADAS.matcher(texto.substring(una[1], otra[0])).matches();
    }

    private static String llana(String texto, int[] palabra) {
        return Palabras.llanas(texto.substring(palabra[0], palabra[1]));
    }

    private static void agregar(List<DatoALaVista> hallados, ClaseDeDato clase, String texto, int desde, int hasta) {
        if (hallados.stream().noneMatch(otro -> desde < otro.hasta() && otro.desde() < hasta)) {
            hallados.add(new DatoALaVista(clase, clase.nombre, texto.substring(desde, hasta), desde, hasta));
        }
    }

    private static Set<String> palabras(String cuales) {
        try (InputStream archivo = new ClassPathResource("preguntas/" + cuales + "-usuales.txt").getInputStream()) {
            return new HashSet<>(List.of(new String(archivo.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Forma(ClaseDeDato clase, Pattern patron) {}

    /** What it looks like. */
    public enum ClaseDeDato {
        CORREO("un correo electrónico"),
        DOCUMENTO("un documento de identidad"),
        TELEFONO("un teléfono"),
        DIRECCION("una dirección"),
        NUMERO("un número de documento o de teléfono"),
        NOMBRE("el nombre de una persona");

        private final String nombre;

        ClaseDeDato(String nombre) {
            this.nombre = nombre;
        }
    }

    /**
     * @param nombre its kind, as a person calls it
     * @param desde where it begins in the text, and {@code hasta} where it is over
     */
    public record DatoALaVista(ClaseDeDato clase, String nombre, String texto, int desde, int hasta) {}
}
