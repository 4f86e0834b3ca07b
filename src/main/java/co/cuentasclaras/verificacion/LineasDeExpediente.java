package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.ClaseDeFalla.FILA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FILA_FALTA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FILA_SOBRA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FORMATO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.HOJA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.NUMERACION;

import co.cuentasclaras.sello.FormaCanonica;
import co.cuentasclaras.verificacion.ManifiestoDeExpediente.Alcance;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Walks the lines of the cycle and the leaves of the entity side by side, one of each at a time. */
final class LineasDeExpediente {

    private static final String BITACORA = "bitacora.jsonl";
    private static final String HOJAS = "hojas.csv";

    private static final Pattern NUMERO = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private final LecturaDeExpediente lectura;
    private final CadenaDeSellos cadena;
    private final FallasHalladas hallazgos;
    private final EvidenciasAnotadas evidencias;
    private final VersionesAnotadas versiones;
    private final DocumentosAnotados documentos;

    private @Nullable Alcance alcance;
    private @Nullable AnotacionLeida pendiente;
    private long anterior;
    private long anteriorHoja;
    private long anotaciones;

    LineasDeExpediente(
            LecturaDeExpediente lectura,
            CadenaDeSellos cadena,
            FallasHalladas hallazgos,
            EvidenciasAnotadas evidencias,
            VersionesAnotadas versiones,
            DocumentosAnotados documentos) {
        this.lectura = lectura;
        this.cadena = cadena;
        this.hallazgos = hallazgos;
        this.evidencias = evidencias;
        this.versiones = versiones;
        this.documentos = documentos;
    }

    /**
     * @param firmado of what the expediente is, as its manifest says; its first line says it otherwise
     * @return how many lines it has
     */
    long comprobar(Optional<Alcance> firmado) {
        alcance = firmado.orElse(null);
        boolean[] hayHojas = {false};
        boolean hayBitacora = lectura.lineas(BITACORA, lineas -> {
            pendiente = leer(lineas);
            hayHojas[0] = lectura.registros(
                    HOJAS, List.of("n", "ciclo", "resumen", "hoja"), registro -> hoja(registro, lineas));
            while (pendiente != null) {
                if (hayHojas[0]) {
                    falla(FILA_SOBRA, pendiente, null, null);
                }
                pendiente = leer(lineas);
            }
        });
        if (!hayBitacora && !hayHojas[0]) {
            // Without its lines the tree can still be compared with the seals.
            lectura.registros(HOJAS, List.of("n", "ciclo", "resumen", "hoja"), this::soloHoja);
        }
        return anotaciones;
    }

    // ---- a line ----

    /** The next one that is one. */
    private @Nullable AnotacionLeida leer(Lineas lineas) throws IOException {
        String linea;
        while ((linea = lineas.siguiente()) != null) {
            anotaciones++;
            try {
                AnotacionLeida anotacion = AnotacionLeida.leer(linea);
                comprobar(anotacion);
                return anotacion;
            } catch (IOException noEsUna) {
                hallazgos.agregar(
                        FallaHallada.en(BITACORA + ", línea " + lineas.numero(), FORMATO, "una anotación", linea));
            }
        }
        return null;
    }

    private void comprobar(AnotacionLeida anotacion) {
        if (alcance == null) {
            alcance = new Alcance(anotacion.ciclo());
        }
        if (anotacion.n() <= anterior) {
            falla(NUMERACION, anotacion, "un n mayor que " + anterior, "" + anotacion.n());
        }
        anterior = anotacion.n();
        if (!anotacion.calculado().equals(anotacion.resumen())) {
            falla(FILA_ALTERADA, anotacion, "el resumen " + anotacion.resumen(), anotacion.calculado());
        }
        String hoja = hoja(anotacion.ciclo(), anotacion.resumen());
        if (!hoja.equals(anotacion.hoja())) {
            falla(HOJA_ALTERADA, anotacion, "la hoja " + hoja, anotacion.hoja());
        }
        if (!alcance.tiene(anotacion.ciclo())) {
            falla(FILA_SOBRA, anotacion, "solo anotaciones de " + alcance.ciclo(), "una de " + anotacion.ciclo());
        }
        anotacion.evidencia().ifPresent(evidencias::anotar);
        anotacion.plan().ifPresent(versiones::anotar);
        anotacion.documento().ifPresent(documentos::anotar);
    }

    private void falla(
            ClaseDeFalla clase, AnotacionLeida anotacion, @Nullable String esperado, @Nullable String encontrado) {
        hallazgos.agregar(FallaHallada.enAnotacion(clase, anotacion.n(), anotacion.id(), esperado, encontrado));
    }

    private static String hoja(String ciclo, String resumen) {
        return HexFormat.of().formatHex(FormaCanonica.hoja(ciclo, resumen));
    }

    // ---- a leaf ----

    private void hoja(CSVRecord registro, Lineas lineas) throws IOException {
        long n = soloHoja(registro);
        String ciclo = registro.get(1);
        String resumen = registro.get(2);
        while (pendiente != null && pendiente.n() < n) {
            falla(FILA_SOBRA, pendiente, null, null);
            pendiente = leer(lineas);
        }
        AnotacionLeida suya = pendiente != null && pendiente.n() == n ? pendiente : null;
        boolean esta =
                suya != null && suya.resumen().equals(resumen) && suya.ciclo().equals(ciclo);
        if (suya != null && !esta) {
            falla(FILA_SOBRA, suya, ciclo + " " + resumen, suya.ciclo() + " " + suya.resumen());
        }
        if (!esta && (alcance == null || alcance.tiene(ciclo))) {
            hallazgos.agregar(
                    FallaHallada.enAnotacion(FILA_FALTA, n, null, "una anotación con el resumen " + resumen, null));
        }
        if (suya != null) {
            pendiente = leer(lineas);
        }
    }

    /** Its place, and its part in the tree. */
    private long soloHoja(CSVRecord registro) throws IOException {
        if (!NUMERO.matcher(registro.get(0)).matches()
                || !HEX.matcher(registro.get(2)).matches()
                || !HEX.matcher(registro.get(3)).matches()) {
            throw new IOException("línea " + registro.getRecordNumber() + ": no es una hoja");
        }
        long escrito = Long.parseLong(registro.get(0));
        long debido = anteriorHoja + 1;
        if (escrito != debido) {
            hallazgos.agregar(
                    FallaHallada.enAnotacion(NUMERACION, debido, null, "n " + debido + " en " + HOJAS, "" + escrito));
        }
        // A number that cannot be is one that somebody wrote over, not a place where others are missing.
        long n = escrito > debido && escrito <= cadena.tamano() ? escrito : debido;
        anteriorHoja = n;
        byte[] calculada = FormaCanonica.hoja(registro.get(1), registro.get(2));
        byte[] escrita = HexFormat.of().parseHex(registro.get(3));
        cadena.hoja(
                escrita,
                calculada,
                clase -> FallaHallada.enAnotacion(
                        HOJA_ALTERADA, n, null, HexFormat.of().formatHex(calculada), registro.get(3)));
        return n;
    }
}
