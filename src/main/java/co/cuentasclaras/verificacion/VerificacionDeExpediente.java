package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.ClaseDeFalla.ARCHIVO_ALTERADO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.EVIDENCIA_ALTERADA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FORMATO;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.verificacion.Dictamen.UltimoSello;
import co.cuentasclaras.verificacion.ManifiestoDeExpediente.Alcance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares an expediente with itself, as its own LEAME.txt says, and with a seal that somebody received by another way. It
 * needs nothing but the file, and keeps in memory what grows with its seals, files, pieces of evidence, plans and answers, never its
 * lines.
 */
public final class VerificacionDeExpediente {

    private static final String SELLOS = "sellos.txt";
    private static final String ULTIMO = "ultimo-sello.txt";
    private static final String LLAVES = "clave-publica.txt";
    private static final String PEM = "clave-publica.pem";
    private static final String EVIDENCIAS = "evidencias.csv";

    private static final List<String> COLUMNAS = List.of(
            "evidencia",
            "codigo",
            "nombre",
            "clase",
            "tipo",
            "bytes",
            "huella",
            "ruta",
            "direccion",
            "agregada",
            "agregada_por");

    private static final List<String> CLASES = List.of("archivo", "enlace");

    private static final Pattern ESTAMPADO = Pattern.compile("sellos-de-tiempo/\\d+\\.txt");

    /** No seal comes near it, however many sign it. */
    private static final int NOTA = 1 << 14;

    private static final String SIN_SELLO_DE_FUERA =
            "Sin un sello recibido por otro camino nadie puede saber si a este expediente le falta el final, ni si todo fue"
                    + " hecho de nuevo por quien tiene una llave. Compárelo con uno que haya llegado por correo: --sello.";

    private final ArchivoZip zip;
    private final FallasHalladas hallazgos = new FallasHalladas();
    private final EvidenciasAnotadas anotadas = new EvidenciasAnotadas();
    private final VersionesAnotadas versiones = new VersionesAnotadas();
    private final DocumentosAnotados documentos = new DocumentosAnotados();
    private final LecturaDeExpediente lectura;

    private VerificacionDeExpediente(ArchivoZip zip) {
        this.zip = zip;
        this.lectura = new LecturaDeExpediente(zip, hallazgos);
    }

    /**
     * @param selloDeFuera a head that somebody received by another way
     * @throws ArchivoIlegible when it is no expediente
     */
    public static Dictamen de(Path expediente, @Nullable SelloDeFuera selloDeFuera) {
        try (ArchivoZip zip = new ArchivoZip(expediente)) {
            if (!zip.tiene(SELLOS) && !zip.tiene("hojas.csv")) {
                throw new ArchivoIlegible("El ZIP no es un expediente: no trae sellos.txt ni hojas.csv.");
            }
            return new VerificacionDeExpediente(zip).comprobar(selloDeFuera);
        }
    }

    private Dictamen comprobar(@Nullable SelloDeFuera selloDeFuera) {
        CadenaDeSellos cadena = new CadenaDeSellos(llaves(), hallazgos, selloDeFuera);
        sellos(cadena);
        cadena.empezarHojas();
        Map<String, Resumido> leidos = lectura.resumir();
        Optional<Alcance> alcance =
                new ManifiestoDeExpediente(leidos, lectura, hallazgos).comprobar(cadena, zip.rutas());
        long anotaciones =
                new LineasDeExpediente(lectura, cadena, hallazgos, anotadas, versiones, documentos).comprobar(alcance);
        cadena.terminar();
        long evidencias = evidencias(leidos);
        new PlanesDeExpediente(lectura, hallazgos, leidos, versiones).comprobar();
        new RespuestasDeExpediente(lectura, hallazgos, leidos, documentos).comprobar();
        List<String> advertencias = selloDeFuera == null ? List.of(SIN_SELLO_DE_FUERA) : List.of();
        return cadena.dictamen(anotaciones, 0, evidencias, advertencias);
    }

    private void falla(String donde, ClaseDeFalla clase, @Nullable String esperado, @Nullable String encontrado) {
        hallazgos.agregar(FallaHallada.en(donde, clase, esperado, encontrado));
    }

    // ---- keys and seals ----

    private List<LlavePublica> llaves() {
        List<LlavePublica> llaves = new ArrayList<>();
        String escritas = lectura.texto(LLAVES).orElse("");
        if (!escritas.isEmpty() && !escritas.endsWith("\n")) {
            falla(LLAVES, FORMATO, "un LF al final de cada línea", null);
        }
        escritas.lines().forEach(linea -> {
            try {
                LlavePublica llave = LlavePublica.leer(linea);
                if (llaves.contains(llave)) {
                    throw new IllegalArgumentException("Twice the same key");
                }
                llaves.add(llave);
            } catch (IllegalArgumentException noEsUna) {
                falla(LLAVES, FORMATO, "una llave por línea, con el identificador que sale de ella", linea);
            }
        });
        if (!llaves.isEmpty()) {
            LlavePublica actual = llaves.get(llaves.size() - 1);
            lectura.texto(PEM)
                    .filter(pem -> !sinEspacios(pem).equals(sinEspacios(actual.pem())))
                    .ifPresent(otra -> falla(PEM, ARCHIVO_ALTERADO, "la llave " + actual.identificador(), "otra"));
        }
        return llaves;
    }

    private static String sinEspacios(String texto) {
        return texto.replaceAll("\\s", "");
    }

    private void sellos(CadenaDeSellos cadena) {
        Set<String> estampados = new HashSet<>();
        zip.rutas().stream().filter(ESTAMPADO.asMatchPredicate()).forEach(estampados::add);
        lectura.lineas(SELLOS, lineas -> {
            StringBuilder nota = new StringBuilder();
            String linea;
            while ((linea = lineas.siguiente()) != null) {
                if (linea.equals("%%")) {
                    cadena.sello(nota.toString(), SELLOS + ", línea " + lineas.numero());
                    comprobarEstampado(cadena.ultimo(), estampados);
                    nota.setLength(0);
                } else if (nota.append(linea).append('\n').length() > NOTA) {
                    throw new IOException("línea " + lineas.numero() + ": un sello que no termina");
                }
            }
            if (nota.length() > 0) {
                throw new IOException("línea " + lineas.numero() + ": un sello sin %%");
            }
        });
        estampados.forEach(ruta -> falla(ruta, ARCHIVO_ALTERADO, "uno de los sellos de " + SELLOS, "otro"));
        UltimoSello ultimo = cadena.ultimo();
        if (ultimo != null) {
            lectura.texto(ULTIMO)
                    .filter(texto -> !texto.equals(ultimo.nota()))
                    .ifPresent(otro -> falla(ULTIMO, ARCHIVO_ALTERADO, "el último de " + SELLOS, otro));
        }
    }

    private void comprobarEstampado(@Nullable UltimoSello sello, Set<String> estampados) {
        String ruta = "sellos-de-tiempo/" + (sello == null ? "" : sello.tamano()) + ".txt";
        if (sello != null && estampados.remove(ruta)) {
            lectura.texto(ruta)
                    .filter(texto -> !texto.equals(sello.nota()))
                    .ifPresent(otro -> falla(ruta, ARCHIVO_ALTERADO, "el sello de ese tamaño", otro));
        }
    }

    // ---- evidence ----

    private long evidencias(Map<String, Resumido> leidos) {
        Set<String> estan = new HashSet<>();
        boolean enteras = lectura.registros(EVIDENCIAS, COLUMNAS, registro -> {
            if (!estan.add(registro.get("evidencia"))) {
                throw new IOException("la evidencia " + registro.get("evidencia") + " dos veces");
            }
            evidencia(registro, leidos);
        });
        if (enteras) {
            anotadas.faltan(
                    estan,
                    (evidencia, huella) ->
                            falla("la evidencia " + evidencia, EVIDENCIA_ALTERADA, "huella " + huella, "ninguna"));
        }
        return estan.size();
    }

    private void evidencia(CSVRecord registro, Map<String, Resumido> leidos) {
        String evidencia = registro.get("evidencia");
        String huella = registro.get("huella");
        String ruta = registro.get("ruta");
        String donde = "la evidencia " + evidencia + (ruta.isEmpty() ? "" : " (" + ruta + ")");
        String anotada = anotadas.huella(evidencia, huella);
        Resumido archivo = leidos.get(ruta);
        if (!CLASES.contains(registro.get("clase"))) {
            falla(donde, FORMATO, "archivo o enlace", registro.get("clase"));
        }
        String real = registro.get("clase").equals("enlace")
                ? Huella.de(registro.get("direccion"))
                : archivo == null ? "ningún archivo" : archivo.sha256();
        if (!huella.equals(anotada)) {
            falla(
                    donde,
                    EVIDENCIA_ALTERADA,
                    anotada == null ? "una anotación de que se agregó" : "la huella anotada " + anotada,
                    anotada == null ? "ninguna" : huella);
        } else if (!huella.equals(real)) {
            falla(donde, EVIDENCIA_ALTERADA, "huella " + huella, real);
        }
    }
}
