package co.cuentasclaras.verificacion;

import static co.cuentasclaras.verificacion.ClaseDeFalla.ARCHIVO_ALTERADO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.ARCHIVO_FALTA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.ARCHIVO_SOBRA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FIRMA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.FORMATO;
import static co.cuentasclaras.verificacion.ClaseDeFalla.MANIFIESTO_SIN_FIRMA;
import static co.cuentasclaras.verificacion.ClaseDeFalla.ORIGEN;

import co.cuentasclaras.sello.NotaFirmada;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares the files of an expediente with its manifest, the manifest with its signature, and all with the sums. */
final class ManifiestoDeExpediente {

    private static final String MANIFIESTO = "MANIFIESTO.csv";
    private static final String FIRMA_DEL_MANIFIESTO = "MANIFIESTO.firma";
    private static final String SUMAS = "SHA256SUMS";

    private static final Set<String> SIN_LUGAR_EN_EL = Set.of(MANIFIESTO, FIRMA_DEL_MANIFIESTO, SUMAS);

    /** What is there in every one. */
    private static final List<String> SIEMPRE = List.of(
            "LEAME.txt",
            "verificar.html",
            "bitacora.jsonl",
            "hojas.csv",
            "sellos.txt",
            "ultimo-sello.txt",
            "clave-publica.txt",
            "clave-publica.pem",
            "evidencias.csv",
            "actividades.csv",
            "cumplimientos.csv",
            "bitacora.xes",
            "indice-electronico.xml",
            MANIFIESTO,
            SUMAS);

    private static final Pattern DE_QUE = Pattern.compile("expediente(?: (\\S+))?");
    private static final Pattern SUMA = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Map<String, Resumido> leidos;
    private final LecturaDeExpediente lectura;
    private final FallasHalladas hallazgos;

    ManifiestoDeExpediente(Map<String, Resumido> leidos, LecturaDeExpediente lectura, FallasHalladas hallazgos) {
        this.leidos = leidos;
        this.lectura = lectura;
        this.hallazgos = hallazgos;
    }

    /** What the signature says that this is the expediente of: a cycle, or nothing for the entity; nothing without it. */
    Optional<Alcance> comprobar(CadenaDeSellos cadena, Set<String> rutas) {
        for (String ruta : SIEMPRE) {
            if (!rutas.contains(ruta)) {
                falla(ruta, ARCHIVO_FALTA, null, null);
            }
        }
        comprobarArchivos(rutas);
        comprobarSumas(rutas);
        return comprobarFirma(cadena, rutas);
    }

    private void comprobarArchivos(Set<String> rutas) {
        Set<String> nombradas = new HashSet<>();
        boolean entero = lectura.registros(MANIFIESTO, List.of("ruta", "bytes", "sha256"), registro -> {
            String ruta = registro.get(0);
            Resumido leida = leidos.get(ruta);
            if (!nombradas.add(ruta) || SIN_LUGAR_EN_EL.contains(ruta)) {
                falla(MANIFIESTO, FORMATO, "cada archivo una vez, y ninguno que no va en él", ruta);
            } else if (leida == null) {
                if (!rutas.contains(ruta) && !SIEMPRE.contains(ruta)) {
                    falla(ruta, ARCHIVO_FALTA, null, null);
                }
            } else if (!leida.sha256().equals(registro.get(2))
                    || !String.valueOf(leida.bytes()).equals(registro.get(1))) {
                falla(
                        ruta,
                        ARCHIVO_ALTERADO,
                        registro.get(1) + " octetos, " + registro.get(2),
                        leida.bytes() + " octetos, " + leida.sha256());
            }
        });
        if (entero) {
            rutas.stream()
                    .filter(ruta -> !nombradas.contains(ruta) && !SIN_LUGAR_EN_EL.contains(ruta))
                    .forEach(ruta -> falla(ruta, ARCHIVO_SOBRA, null, null));
        }
    }

    private void comprobarSumas(Set<String> rutas) {
        Set<String> nombradas = new HashSet<>();
        boolean enteras = lectura.lineas(SUMAS, lineas -> {
            String linea;
            while ((linea = lineas.siguiente()) != null) {
                Matcher suma = SUMA.matcher(linea);
                if (!suma.matches()) {
                    throw new IOException("línea " + lineas.numero() + ": no es una suma");
                }
                String ruta = suma.group(2);
                Resumido leida = leidos.get(ruta);
                if (!nombradas.add(ruta) || leida == null || !leida.sha256().equals(suma.group(1))) {
                    falla(SUMAS, ARCHIVO_ALTERADO, leida == null ? null : leida.sha256() + "  " + ruta, linea);
                }
            }
        });
        if (enteras) {
            rutas.stream()
                    .filter(ruta -> !nombradas.contains(ruta) && !ruta.equals(SUMAS))
                    .forEach(ruta -> falla(SUMAS, ARCHIVO_ALTERADO, "una línea de " + ruta, "ninguna"));
        }
    }

    private Optional<Alcance> comprobarFirma(CadenaDeSellos cadena, Set<String> rutas) {
        if (!rutas.contains(FIRMA_DEL_MANIFIESTO)) {
            falla(MANIFIESTO, MANIFIESTO_SIN_FIRMA, FIRMA_DEL_MANIFIESTO, "ningún archivo de ese nombre");
            return Optional.empty();
        }
        Optional<String> texto = lectura.texto(FIRMA_DEL_MANIFIESTO);
        if (texto.isEmpty()) {
            return Optional.empty();
        }
        NotaFirmada nota;
        try {
            nota = NotaFirmada.leer(texto.get());
        } catch (IllegalArgumentException noEsUna) {
            falla(FIRMA_DEL_MANIFIESTO, FORMATO, "una nota firmada", texto.get());
            return Optional.empty();
        }
        List<String> lineas = nota.texto().lines().toList();
        Matcher deQue = DE_QUE.matcher(lineas.size() == 4 ? lineas.get(1) : "");
        if (!deQue.matches()) {
            falla(FIRMA_DEL_MANIFIESTO, FORMATO, "origen, de qué es, sha256 y momento", nota.texto());
            return Optional.empty();
        }
        if (!cadena.firmadaPorLaVigente(nota)) {
            falla(FIRMA_DEL_MANIFIESTO, FIRMA, "una firma válida de la llave del último sello", "ninguna");
        }
        if (cadena.origen() != null && !lineas.get(0).equals(cadena.origen())) {
            falla(FIRMA_DEL_MANIFIESTO, ORIGEN, cadena.origen(), lineas.get(0));
        }
        Resumido manifiesto = leidos.get(MANIFIESTO);
        if (manifiesto != null && !lineas.get(2).equals(manifiesto.sha256())) {
            falla(MANIFIESTO, ARCHIVO_ALTERADO, lineas.get(2) + ", lo que se firmó", manifiesto.sha256());
        }
        return Optional.of(new Alcance(deQue.group(1) == null ? "" : deQue.group(1)));
    }

    private void falla(String donde, ClaseDeFalla clase, @Nullable String esperado, @Nullable String encontrado) {
        hallazgos.agregar(FallaHallada.en(donde, clase, esperado, encontrado));
    }

    /** @param ciclo empty for the whole entity */
    record Alcance(String ciclo) {

        boolean tiene(String otro) {
            return ciclo.isEmpty() || ciclo.equals(otro);
        }
    }
}
