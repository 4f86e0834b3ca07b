package co.cuentasclaras.verificacion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small expediente, made from what {@code LEAME.txt} says and from nothing of the product, so that it can stand before
 * every verifier. It has thirteen lines of three owners (a cycle, another cycle, the entity), two keys with an announced
 * change, files and a link as evidence, one of them withdrawn, and the answer to a question.
 */
public final class ExpedienteDePrueba {

    public static final String ORIGEN = "bitacora.entidad.example/cuentas-claras";

    public static final String CICLO = "ciclo-2022";

    static final String BITACORA = "bitacora.jsonl";
    static final String HOJAS = "hojas.csv";
    static final String SELLOS = "sellos.txt";
    static final String ULTIMO = "ultimo-sello.txt";
    static final String LLAVES = "clave-publica.txt";
    static final String PEM = "clave-publica.pem";
    static final String EVIDENCIAS = "evidencias.csv";
    static final String INDICE = "indice-electronico.xml";
    static final String MANIFIESTO = "MANIFIESTO.csv";
    static final String FIRMA = "MANIFIESTO.firma";
    static final String SUMAS = "SHA256SUMS";

    static final String ESTRATEGIA = "evidencias/Preparación/estrategia/Estrategia, versión 2.pdf";
    static final String ACTA = "evidencias/Preparación/estrategia/Acta.txt";

    static final String VERSIONES = "plan/versiones.csv";
    static final String ARCHIVO_DEL_PLAN = "plan/v1/El plan.csv";
    static final String CORRECCIONES_DEL_PLAN = "plan/v1/correcciones.json";
    static final String CONTENIDO_DEL_PLAN = "plan/v1/contenido.json";

    static final String RESPUESTAS = "preguntas/respuestas.csv";
    static final String RESPUESTA_UNO = "preguntas/P-2022-0001/respuesta-1.txt";

    private static final String OTRO_CICLO = "ciclo-2023";

    private static final byte[] PDF = "%PDF-1.7\n\0\u00ff la estrategia".getBytes(UTF_8);
    private static final byte[] ARCHIVO = "actividad;fin;responsable\n".getBytes(UTF_8);
    private static final byte[] CORRECCIONES = "{}".getBytes(UTF_8);
    private static final byte[] PLAN = "{\"filas\":[]}".getBytes(UTF_8);
    private static final byte[] RESPUESTA = "En abril; hay «dos» frentes de obra".getBytes(UTF_8);
    private static final byte[] TEXTO = "El acta.\n".getBytes(UTF_8);
    private static final String DIRECCION = "https://entidad.example/estrategia?a=1&b=ñ";

    private final SortedMap<String, byte[]> entradas = new TreeMap<>();

    final Llave primera = Llave.nueva("entidad");
    final Llave segunda = Llave.nueva("entidad");

    /** Nobody announced it. */
    final Llave ajena = Llave.nueva("entidad");

    /** Every line of the entity, in the order of its n. */
    final List<Linea> lineas = new ArrayList<>();

    /** Who signs the manifest when it is signed anew. */
    Llave firmante = segunda;

    public ExpedienteDePrueba() {
        escribirLineas();
        sellar(List.of(
                new Corte(3, "2022-09-02T13:00:05.000000Z", List.of(primera)),
                new Corte(5, "2022-10-14T20:00:05.000000Z", List.of(primera)),
                new Corte(8, "2022-11-01T13:00:05.000000Z", List.of(primera, segunda)),
                new Corte(11, "2023-02-15T13:02:15.500000Z", List.of(segunda)),
                new Corte(13, "2023-03-01T13:00:05.123456Z", List.of(segunda))));
        escribirLlaves(List.of(primera, segunda));
        poner(
                EVIDENCIAS,
                """
                evidencia,codigo,nombre,clase,tipo,bytes,huella,ruta,direccion,agregada,agregada_por
                e1,estrategia,"Estrategia, versión 2.pdf",archivo,application/pdf,%d,%s,"%s",,2022-10-14T19:00:00.000000Z,planeacion
                e2,estrategia,Lo publicado,enlace,,,%s,,%s,2022-10-14T19:05:00.000000Z,planeacion
                e4,estrategia,Acta.txt,archivo,text/plain,%d,%s,%s,,2022-11-02T14:00:00.000000Z,planeacion
                """
                        .formatted(
                                PDF.length,
                                sha256(PDF),
                                ESTRATEGIA,
                                sha256(DIRECCION.getBytes(UTF_8)),
                                DIRECCION,
                                TEXTO.length,
                                sha256(TEXTO),
                                ACTA));
        poner(
                VERSIONES,
                """
                plan,ciclo,vigencia,version,estado,archivo,archivo_huella,archivo_ruta,correcciones_huella,correcciones_ruta,contenido_huella,contenido_ruta
                p1,%s,2022,1,EN_MARCHA,El plan.csv,%s,%s,%s,%s,%s,%s
                """
                        .formatted(
                                CICLO,
                                sha256(ARCHIVO),
                                ARCHIVO_DEL_PLAN,
                                sha256(CORRECCIONES),
                                CORRECCIONES_DEL_PLAN,
                                sha256(PLAN),
                                CONTENIDO_DEL_PLAN));
        poner(
                RESPUESTAS,
                """
                documento,radicado,clase,nombre,huella,ruta,version,proyecto,proyectada,reviso,revisada,aprobada,motivo,comunicada,medio,publicada
                P-2022-0001/1,P-2022-0001,RESPUESTA,respuesta-1.txt,%s,%s,1,obras,2022-09-01T13:00:00.000000Z,,,,,,,
                """
                        .formatted(sha256(RESPUESTA), RESPUESTA_UNO));
        entradas.put(RESPUESTA_UNO, RESPUESTA);
        entradas.put(ARCHIVO_DEL_PLAN, ARCHIVO);
        entradas.put(CORRECCIONES_DEL_PLAN, CORRECCIONES);
        entradas.put(CONTENIDO_DEL_PLAN, PLAN);
        entradas.put(ESTRATEGIA, PDF);
        entradas.put(ACTA, TEXTO);
        poner("LEAME.txt", "Los formatos.\n");
        poner("verificar.html", "<!doctype html>\n<title>Verificar</title>\n");
        poner("actividades.csv", "codigo,nombre,estado\nestrategia,Elaborar la estrategia,terminada\n");
        poner("cumplimientos.csv", "codigo,version,hecho\nestrategia,1,\"Se hizo, y se publicó\"\n");
        poner("bitacora.xes", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\"/>\n");
        poner(INDICE, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<indice/>\n");
        firmarManifiesto();
    }

    // ---- what it holds ----

    /** The files, by their path. */
    public Map<String, byte[]> entradas() {
        return entradas;
    }

    /** As it is handed over. */
    public byte[] zip() {
        return zip(entradas);
    }

    public static byte[] zip(Map<String, byte[]> entradas) {
        ByteArrayOutputStream octetos = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octetos)) {
            for (Map.Entry<String, byte[]> entrada : entradas.entrySet()) {
                zip.putNextEntry(new ZipEntry(entrada.getKey()));
                zip.write(entrada.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octetos.toByteArray();
    }

    /** The last seal, as it is received by mail. */
    public String ultimoSello() {
        return texto(ULTIMO);
    }

    String texto(String ruta) {
        return new String(entradas.get(ruta), UTF_8);
    }

    // ---- how it is changed ----

    void poner(String ruta, String texto) {
        entradas.put(ruta, texto.getBytes(UTF_8));
    }

    void cambiar(String ruta, UnaryOperator<String> cambio) {
        String antes = texto(ruta);
        String despues = cambio.apply(antes);
        if (antes.equals(despues)) {
            throw new IllegalStateException("Nothing changed in " + ruta);
        }
        poner(ruta, despues);
    }

    void cambiarOcteto(String ruta) {
        byte[] octetos = entradas.get(ruta).clone();
        octetos[octetos.length / 2] ^= 1;
        entradas.put(ruta, octetos);
    }

    /** The line of bitacora.jsonl with this n. */
    void cambiarAnotacion(long n, UnaryOperator<String> cambio) {
        cambiar(BITACORA, todo -> todo.lines()
                .map(linea -> linea.startsWith("{\"n\":" + n + ",") ? cambio.apply(linea) : linea)
                .filter(linea -> !linea.isEmpty())
                .map(linea -> linea + "\n")
                .collect(Collectors.joining()));
    }

    /** The line of hojas.csv with this n. */
    void cambiarHoja(long n, UnaryOperator<String> cambio) {
        cambiar(HOJAS, todo -> todo.lines()
                .map(linea -> linea.startsWith(n + ",") ? cambio.apply(linea) : linea)
                .filter(linea -> !linea.isEmpty())
                .map(linea -> linea + "\n")
                .collect(Collectors.joining()));
    }

    /** The seal of this place among the seals, from 0. */
    void cambiarSello(int i, UnaryOperator<String> cambio) {
        List<String> sellos = sellos();
        sellos.set(i, cambio.apply(sellos.get(i)));
        escribirSellos(sellos);
    }

    List<String> sellos() {
        return new ArrayList<>(List.of(texto(SELLOS).split("%%\n")));
    }

    void escribirSellos(List<String> sellos) {
        poner(SELLOS, sellos.stream().map(sello -> sello + "%%\n").collect(Collectors.joining()));
        poner(ULTIMO, sellos.get(sellos.size() - 1));
    }

    void escribirLlaves(List<Llave> llaves) {
        poner(LLAVES, llaves.stream().map(llave -> llave.linea() + "\n").collect(Collectors.joining()));
        poner(PEM, llaves.get(llaves.size() - 1).pem());
    }

    /** Writes lines and leaves as {@link #lineas} has them now; the seals stay. */
    void escribirLineas() {
        if (lineas.isEmpty()) {
            lineas.addAll(primerasLineas());
        }
        poner(
                BITACORA,
                lineas.stream()
                        .filter(linea -> CICLO.equals(linea.fila().get("ciclo")))
                        .map(linea -> linea.json() + "\n")
                        .collect(Collectors.joining()));
        poner(
                HOJAS,
                "n,ciclo,resumen,hoja\n"
                        + lineas.stream()
                                .map(linea -> linea.n() + "," + linea.ciclo() + "," + linea.resumen() + ","
                                        + HexFormat.of().formatHex(linea.hoja()) + "\n")
                                .collect(Collectors.joining()));
    }

    /** Seals {@link #lineas} as they are now. */
    void sellar(List<Corte> cortes) {
        escribirSellos(cortes.stream().map(this::sello).collect(Collectors.toList()));
    }

    /** The same seals over what the lines are now, by these keys: who has the keys can do that. */
    void sellarDeNuevo(Llave antes, Llave despues) {
        sellar(Stream.of(3, 5, 8, 11, 13)
                .filter(tamano -> tamano <= lineas.size())
                .map(tamano -> new Corte(
                        tamano,
                        "2023-03-02T13:00:%02d.000000Z".formatted(tamano),
                        tamano < 8 ? List.of(antes) : tamano == 8 ? List.of(antes, despues) : List.of(despues)))
                .toList());
    }

    String sello(Corte corte) {
        return nota(
                ORIGEN + "\n" + corte.tamano() + "\n" + Base64.getEncoder().encodeToString(raiz(corte.tamano())) + "\n"
                        + corte.momento() + "\n",
                corte.firmantes());
    }

    static String nota(String texto, List<Llave> firmantes) {
        return texto + "\n"
                + firmantes.stream().map(llave -> llave.firmar(texto) + "\n").collect(Collectors.joining());
    }

    byte[] raiz(int tamano) {
        return raiz(lineas.subList(0, tamano).stream().map(Linea::hoja).toList());
    }

    private static byte[] raiz(List<byte[]> hojas) {
        if (hojas.isEmpty()) {
            return digerir();
        }
        if (hojas.size() == 1) {
            return hojas.get(0);
        }
        int k = Integer.highestOneBit(hojas.size() - 1);
        return digerir(new byte[] {1}, raiz(hojas.subList(0, k)), raiz(hojas.subList(k, hojas.size())));
    }

    /** Writes the manifest and the sums anew, which anybody can; its signature stays. */
    void escribirManifiesto() {
        poner(
                MANIFIESTO,
                "ruta,bytes,sha256\n"
                        + entradas.entrySet().stream()
                                .filter(entrada ->
                                        !List.of(MANIFIESTO, FIRMA, SUMAS).contains(entrada.getKey()))
                                .map(entrada -> csv(entrada.getKey()) + "," + entrada.getValue().length + ","
                                        + sha256(entrada.getValue()) + "\n")
                                .collect(Collectors.joining()));
        escribirSumas();
    }

    /** Writes the manifest anew and signs it. */
    void firmarManifiesto() {
        escribirManifiesto();
        firmar(firmante);
        escribirSumas();
    }

    void firmar(Llave llave) {
        poner(
                FIRMA,
                nota(
                        ORIGEN + "\nexpediente " + CICLO + "\n" + sha256(entradas.get(MANIFIESTO))
                                + "\n2023-03-02T14:00:00.000000Z\n",
                        List.of(llave)));
    }

    private void escribirSumas() {
        poner(
                SUMAS,
                entradas.entrySet().stream()
                        .filter(entrada -> !entrada.getKey().equals(SUMAS))
                        .map(entrada -> sha256(entrada.getValue()) + "  " + entrada.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    // ---- its first lines ----

    private static List<Linea> primerasLineas() {
        String e1 =
                "{\"evidencia\":\"e1\",\"nombre\":\"Estrategia, versión 2.pdf\",\"huella\":\"" + sha256(PDF) + "\"}";
        String e2 = "{\"evidencia\":\"e2\",\"nombre\":\"Lo publicado\",\"huella\":\""
                + sha256(DIRECCION.getBytes(UTF_8)) + "\"}";
        String e3 = "{\"evidencia\":\"e3\",\"nombre\":\"Otra.txt\",\"huella\":\"" + sha256(new byte[] {1}) + "\"}";
        String e4 = "{\"evidencia\":\"e4\",\"nombre\":\"Acta.txt\",\"huella\":\"" + sha256(TEXTO) + "\"}";
        String plan =
                "{\"plan\":\"p1\",\"vigencia\":2022,\"version\":1,\"huella\":\"%s\",\"huellaDelArchivo\":\"%s\",\"huellaDeCorrecciones\":\"%s\"}"
                        .formatted(sha256(PLAN), sha256(ARCHIVO), sha256(CORRECCIONES));
        String respuesta =
                "{\"radicado\":\"P-2022-0001\",\"version\":1,\"huella\":\"%s\"}".formatted(sha256(RESPUESTA));
        String dificil = "{\"hecho\":\"Dijo: \\\"sí\\\" \\\\ a\\tb \u2028 ☕ \ud83d\ude00 \u007f\u00e1/\",\n\t\"y\":[]}";
        return new ArrayList<>(List.of(
                linea(1, "", "", "2022-08-30T12:00:00.000000Z", "admin", "ROL_CAMBIADO", "{\"rol\":\"planeacion\"}"),
                linea(2, CICLO, "", "2022-09-01T13:00:00.000000Z", "obras", "RESPUESTA_PROYECTADA", respuesta),
                linea(3, CICLO, "", "2022-09-02T13:00:00.1Z", "lider", "PLAN_APLICADO", plan),
                linea(4, OTRO_CICLO, "informe", "2022-10-01T13:00:00.000000Z", "lider", "ACTIVIDAD_INICIADA", "{}"),
                linea(5, CICLO, "estrategia", "2022-10-14T19:00:00.000000Z", "planeacion", "EVIDENCIA_AGREGADA", e1),
                linea(6, CICLO, "estrategia", "2022-10-14T19:05:00.000000Z", "planeacion", "EVIDENCIA_AGREGADA", e2),
                linea(7, CICLO, "estrategia", "2022-10-14T19:04:00.000000Z", "planeacion", "EVIDENCIA_AGREGADA", e3),
                linea(8, CICLO, "estrategia", "2022-10-15T19:05:00.000000Z", "planeacion", "EVIDENCIA_RETIRADA", e3),
                linea(9, CICLO, "estrategia", "2022-11-02T14:00:00.000000Z", "planeacion", "EVIDENCIA_AGREGADA", e4),
                linea(10, OTRO_CICLO, "informe", "2022-11-03T14:00:00.000000Z", "lider", "ACTIVIDAD_TERMINADA", "{}"),
                linea(
                        11,
                        CICLO,
                        "estrategia",
                        "2023-02-15T13:02:11.123456Z",
                        "maría\u001f",
                        "ACTIVIDAD_TERMINADA",
                        dificil),
                linea(12, CICLO, "", "2023-02-16T13:00:00.000000Z", "lider", "ANOTADA", "{\"texto\":\"Movió…\"}"),
                linea(13, "", "", "2023-03-01T13:00:00.000000Z", "sistema", "ROL_CAMBIADO", "{\"rol\":\"lider\"}")));
    }

    static Linea linea(long n, String ciclo, String codigo, String momento, String quien, String hecho, String datos) {
        SortedMap<String, Object> fila = new TreeMap<>();
        fila.put("id", n == 6 ? 1007L : n == 7 ? 1006L : 1000L + n);
        if (!ciclo.isEmpty()) {
            fila.put("ciclo", ciclo);
        }
        if (!codigo.isEmpty()) {
            fila.put("codigo", codigo);
        }
        fila.put("momento", momento.replace(".1Z", ".100000Z"));
        fila.put("quien", quien);
        fila.put("hecho", hecho);
        fila.put("version", 1L);
        fila.put("datos", datos);
        fila.put("deducido", hecho.equals("ANOTADA"));
        return new Linea(n, fila, "Pasó: «" + hecho + "»");
    }

    // ---- the parts ----

    /** Where a seal cuts, when, and by whom it is signed. */
    record Corte(int tamano, String momento, List<Llave> firmantes) {}

    /** A line of the trail. */
    record Linea(long n, SortedMap<String, Object> fila, String frase) {

        /** With another n, and another value of a field. */
        Linea con(long otraN, String campo, Object valor) {
            SortedMap<String, Object> otra = new TreeMap<>(fila);
            otra.put(campo, valor);
            return new Linea(otraN, otra, frase);
        }

        String ciclo() {
            return (String) fila.getOrDefault("ciclo", "");
        }

        String resumen() {
            return sha256(canonica().getBytes(UTF_8));
        }

        byte[] hoja() {
            return digerir(new byte[] {0}, (ciclo() + "\n" + resumen()).getBytes(UTF_8));
        }

        String canonica() {
            return fila.entrySet().stream()
                    .map(campo -> cadena(campo.getKey()) + ":"
                            + (campo.getValue() instanceof String texto ? cadena(texto) : campo.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        String json() {
            return "{\"n\":" + n + ",\"hoja\":\"" + HexFormat.of().formatHex(hoja()) + "\",\"resumen\":\"" + resumen()
                    + "\",\"fila\":" + canonica() + ",\"frase\":" + cadena(frase) + "}";
        }

        private static String cadena(String texto) {
            StringBuilder escrita = new StringBuilder("\"");
            for (char signo : texto.toCharArray()) {
                switch (signo) {
                    case '"', '\\' -> escrita.append('\\').append(signo);
                    case '\b' -> escrita.append("\\b");
                    case '\f' -> escrita.append("\\f");
                    case '\n' -> escrita.append("\\n");
                    case '\r' -> escrita.append("\\r");
                    case '\t' -> escrita.append("\\t");
                    default -> escrita.append(signo < ' ' ? "\\u%04x".formatted((int) signo) : signo);
                }
            }
            return escrita.append('"').toString();
        }
    }

    /** A pair of keys with its name. */
    record Llave(String nombre, PrivateKey privada, byte[] publica, byte[] der) {

        static Llave nueva(String nombre) {
            try {
                KeyPair par = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                byte[] der = par.getPublic().getEncoded();
                return new Llave(nombre, par.getPrivate(), Arrays.copyOfRange(der, der.length - 32, der.length), der);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] identificador() {
            return Arrays.copyOf(digerir(nombre.getBytes(UTF_8), new byte[] {'\n', 1}, publica), 4);
        }

        String linea() {
            return nombre + "+" + HexFormat.of().formatHex(identificador()) + "+"
                    + Base64.getEncoder().encodeToString(unir(new byte[] {1}, publica));
        }

        String pem() {
            return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(der)
                    + "\n-----END PUBLIC KEY-----\n";
        }

        String firmar(String texto) {
            try {
                Signature firma = Signature.getInstance("Ed25519");
                firma.initSign(privada);
                firma.update(texto.getBytes(UTF_8));
                return "— " + nombre + " " + Base64.getEncoder().encodeToString(unir(identificador(), firma.sign()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static String sha256(byte[] octetos) {
        return HexFormat.of().formatHex(digerir(octetos));
    }

    private static byte[] digerir(byte[]... partes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(unir(partes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unir(byte[]... partes) {
        ByteArrayOutputStream unidas = new ByteArrayOutputStream();
        for (byte[] parte : partes) {
            unidas.writeBytes(parte);
        }
        return unidas.toByteArray();
    }

    private static String csv(String valor) {
        return valor.contains(",") ? '"' + valor + '"' : valor;
    }
}
