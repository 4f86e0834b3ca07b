package co.cuentasclaras.cronograma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.ErrorTabla;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("El lector del cronograma")
class LectorCronogramaTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String ENCABEZADO = "codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen\n";
    private static final String PLANEAR =
            "planear;Preparación;Preparación;Planear la audiencia;2023-02;audiencia-1h;planeacion;Plan;fuente\n";
    private static final String AUDIENCIA =
            "realizarAudiencia;Ejecución;Durante;Realizar la audiencia;2023-03;2023-03;gerencia;Registro;fuente\n";
    private static final String ENTREGA =
            "entregar/concejo;Ejecución;Informe;Entregar al Concejo;audiencia+1h;audiencia+5h;gerencia;Constancia;fuente\n";
    private static final String BUENO = ENCABEZADO + PLANEAR + AUDIENCIA + ENTREGA;

    private static final CodigosDelModelo CODIGOS =
            codigos(Set.of("planear", "realizarAudiencia"), Set.of("entregar"), Set.of("planear"));
    private static final Map<String, String> ROLES =
            Map.of("planeacion", "Oficina de Planeación", "gerencia", "Gerencia");

    private final CalendarioLaboral calendario = CalendarioLaboral.deColombia(Set.of());
    private final LectorCronograma lector = new LectorCronograma();

    @Test
    @DisplayName("lee todas las filas del cronograma de ejemplo y sabe el día de la audiencia")
    void ejemplo() throws IOException {
        Cronograma cronograma;
        try (InputStream archivo = getClass().getResourceAsStream("/ejemplo/infimanizales-2022.csv")) {
            cronograma = lector.leer(archivo, codigosDelEjemplo(), rolesDelEjemplo(), 2022, calendario);
        }

        assertThat(cronograma.actividades()).extracting(Actividad::codigo).containsExactlyElementsOf(filasDelEjemplo());
        DiasDeAudiencia audiencia = cronograma.dias(calendario);
        assertThat(audiencia).isEqualTo(DiasDeAudiencia.unica(LocalDate.of(2023, 3, 31)));
        assertThat(periodo(cronograma, "responderPreguntasVirtuales", audiencia))
                .isEqualTo(new Periodo(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 4, 25)));
        assertThat(periodo(cronograma, "definirLugarMetodologia", audiencia))
                .isEqualTo(new Periodo(LocalDate.of(2023, 2, 16), LocalDate.of(2023, 3, 2)));
        assertThat(periodo(cronograma, "elaborarEstrategiaRendicion", audiencia))
                .isEqualTo(new Periodo(LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 30)));
    }

    @Test
    @DisplayName("recibe un plan sin códigos del modelo, con actividades propias y con otra audiencia")
    void cualquierPlan() {
        Cronograma cronograma = leer((ENCABEZADO.replace(";origen", ";origen;espera;apoyan;hecha;prueba")
                        + "propia-1;Aprestamiento;Equipo;Nombrar el equipo;2022-02;2022-02;gerencia;Acto;fuente;;"
                        + "planeacion, gerencia;2022-02-10;https://entidad.gov.co/acto\n"
                        + "propia-2;Otra cosa;Equipo;Capacitar;2022-03;2022-04;planeacion;Lista;fuente;propia-1\n"
                        + "realizarAudiencia;Ejecución;Durante;Audiencia del norte;2023-03;2023-03-22;gerencia;Acta;fuente\n"
                        + "realizarAudiencia/2;Ejecución;Durante;Audiencia del sur;suspendida;suspendida;gerencia;Acta;fuente\n"
                        + "propia-3@2;Ejecución;Durante;Sillas;audiencia-1h;audiencia;gerencia;Salón;fuente\n")
                .getBytes(UTF_8));

        assertThat(cronograma.noAplica())
                .containsOnlyKeys("planear", "entregar")
                .containsValue("El plan no la incluye.");
        assertThat(cronograma.audiencias(calendario))
                .containsExactly(
                        new AudienciaPublica("", "Audiencia pública", LocalDate.of(2023, 3, 22), false),
                        new AudienciaPublica("2", "Audiencia del sur", null, true));
        assertThat(cronograma.actividades())
                .extracting(Actividad::codigo, Actividad::pagina, cronograma::descansa)
                .containsExactly(
                        tuple("propia-1", "diseno", false),
                        tuple("propia-2", "ejecucion", false),
                        tuple("realizarAudiencia", null, false),
                        tuple("realizarAudiencia@2", null, true),
                        tuple("propia-3@2", "durante-audiencia", true));
        assertThat(cronograma.actividades())
                .extracting(Actividad::espera, Actividad::apoyan, Actividad::hecha, Actividad::prueba)
                .startsWith(
                        tuple(
                                null,
                                List.of("planeacion", "gerencia"),
                                LocalDate.of(2022, 2, 10),
                                "https://entidad.gov.co/acto"),
                        tuple("propia-1", List.of(), null, null));
        assertThat(cronograma.actividad("propia-3@2").orElseThrow().inicio().texto())
                .isEqualTo("audiencia:2-1h");
    }

    @Test
    @DisplayName("traslada el ejemplo cuatro años y el resultado también es válido")
    void trasladado() throws IOException {
        try (InputStream archivo = getClass().getResourceAsStream("/ejemplo/infimanizales-2022.csv")) {
            Cronograma cronograma = lector.leer(archivo, codigosDelEjemplo(), rolesDelEjemplo(), 2022, calendario)
                    .trasladar(4);
            assertThat(cronograma
                            .actividad("promocionarAudiencia")
                            .orElseThrow()
                            .inicio()
                            .texto())
                    .isEqualTo("2027-03");
            assertThat(cronograma.dias(calendario)).isEqualTo(DiasDeAudiencia.unica(LocalDate.of(2027, 3, 31)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("lee el mismo cronograma con cualquier separador, codificación, orden y fin de línea")
    void formas(String forma, byte[] archivo) {
        assertThat(leer(archivo)).isEqualTo(leer(BUENO.getBytes(UTF_8)));
    }

    static Stream<Arguments> formas() {
        return Stream.of(
                arguments("comas", BUENO.replace(';', ',').getBytes(UTF_8)),
                arguments("UTF-8 con marca", ("\uFEFF" + BUENO).getBytes(UTF_8)),
                arguments("Windows-1252", BUENO.getBytes(WINDOWS)),
                arguments("MS-DOS 850", BUENO.getBytes(Charset.forName("IBM850"))),
                arguments("Macintosh", BUENO.getBytes(Charset.forName("x-MacRoman"))),
                arguments(
                        "tildes aparte",
                        Normalizer.normalize(BUENO, Normalizer.Form.NFD).getBytes(UTF_8)),
                arguments("tabulador", BUENO.replace(';', '\t').getBytes(UTF_8)),
                arguments("línea sep= de Excel", ("\uFEFFsep=;\r\n" + BUENO).getBytes(UTF_8)),
                arguments("línea sep= con coma", ("sep=,\r\n" + BUENO.replace(';', ',')).getBytes(UTF_8)),
                arguments("título encima", (";;;;\nCRONOGRAMA, HOSPITAL SAN JOSÉ;;;\n" + BUENO).getBytes(UTF_8)),
                arguments(
                        "encabezado con tildes y palabras",
                        BUENO.replace("codigo;", "Código;")
                                .replace(";inicio;fin;", ";Fecha de inicio;FECHA FINAL;")
                                .getBytes(UTF_8)),
                arguments(
                        "signos invisibles",
                        BUENO.replace("planear;", "\u200Bplanear\u200D;")
                                .replace("concejo", "con\u00ADcejo")
                                .getBytes(UTF_8)),
                arguments(
                        "el nombre del rol",
                        BUENO.replace(";planeacion;", ";oficina de planeacion;")
                                .replace(";gerencia;", ";GERENCIA;")
                                .getBytes(UTF_8)),
                arguments(
                        "menos tipográfico",
                        BUENO.replace("audiencia-1h", "audiencia − 1h").getBytes(UTF_8)),
                arguments("fin de línea de Windows", BUENO.replace("\n", "\r\n").getBytes(UTF_8)),
                arguments("filas en blanco y celdas vacías al final", (BUENO + "\n;;;;;;;;;;\n").getBytes(UTF_8)),
                arguments("columna sin nombre", BUENO.replace("\n", ";\n").getBytes(UTF_8)),
                arguments(
                        "comillas y salto de línea en la celda",
                        BUENO.replace("Planear la audiencia", "\"Planear\nla audiencia\"")
                                .getBytes(UTF_8)),
                arguments("espacios", BUENO.replace(";", " ; ").getBytes(UTF_8)),
                arguments(
                        "encabezado en mayúsculas",
                        BUENO.replace("codigo", "CODIGO").getBytes(UTF_8)),
                arguments(
                        "columnas en otro orden",
                        BUENO.lines()
                                .map(fila -> fila.substring(fila.indexOf(';') + 1) + ";"
                                        + fila.substring(0, fila.indexOf(';')))
                                .collect(Collectors.joining("\n"))
                                .getBytes(UTF_8)));
    }

    @Test
    @DisplayName("deja por fuera las columnas que no conoce, y las nombra")
    void columnasAjenas() {
        Cronograma cronograma = leer(BUENO.replace(";origen", ";origen;Observaciones;")
                .replace(";fuente", ";fuente;revisar con jurídica;")
                .getBytes(UTF_8));

        assertThat(cronograma.columnasAjenas()).containsExactly("Observaciones");
        assertThat(cronograma.actividades())
                .isEqualTo(leer(BUENO.getBytes(UTF_8)).actividades());
    }

    @Test
    @DisplayName("lee el día y el mes entre barras en el orden que muestran las otras celdas de su columna")
    void ordenDeLaColumna() {
        String enBarras = BUENO.replace("audiencia+5h", "5/4/2023");

        assertThat(finDeLaEntrega(enBarras.replace("2023-03;2023-03", "2023-03;28/03/2023 0:00")))
                .isEqualTo("2023-04-05");
        assertThat(finDeLaEntrega(enBarras.replace("2023-03;2023-03", "2023-03;3/28/2023")))
                .isEqualTo("2023-05-04");
        assertThat(invalido(enBarras.replace("audiencia-1h", "3/14/2023")
                                .replace("2023-03;2023-03", "2023-03;28/03/2023")
                                .getBytes(UTF_8))
                        .errores())
                .singleElement()
                .satisfies(error -> assertThat(error.texto()).startsWith("Fila 4, columna «fin»: la fecha «5/4/2023»"));
    }

    private String finDeLaEntrega(String archivo) {
        return leer(archivo.getBytes(UTF_8))
                .actividad("entregar/concejo")
                .orElseThrow()
                .fin()
                .texto();
    }

    @Test
    @DisplayName("pregunta cuál cuando dos roles se llaman igual")
    void rolesDelMismoNombre() {
        byte[] archivo = BUENO.replace(";planeacion;", ";Dirección;").getBytes(UTF_8);
        var roles = Map.of("planeacion", "Dirección", "gerencia", "Dirección");

        assertThatThrownBy(() -> lector.leer(new ByteArrayInputStream(archivo), CODIGOS, roles, 2022, calendario))
                .hasMessageContaining(
                        "Fila 2, columna «responsable»: varios roles se llaman «Dirección»; escriba cuál: gerencia, planeacion.");
    }

    @Test
    @DisplayName("sabe por una columna que puede faltar qué actividades deben dejar evidencia")
    void evidencia() {
        assertThat(leer(BUENO.getBytes(UTF_8)).actividades()).noneMatch(Actividad::evidencia);

        String columna = BUENO.replace(";origen", ";origen;evidencia")
                .replace(";Plan;fuente", ";Plan;fuente;Sí")
                .replace(";Registro;fuente", ";Registro;fuente;no");
        assertThat(leer(columna.getBytes(UTF_8)).actividades())
                .extracting(Actividad::evidencia)
                .containsExactly(true, false, false);
        assertThat(invalido(columna.replace(";Sí", ";tal vez").getBytes(UTF_8)).errores())
                .singleElement()
                .isEqualTo(new ErrorTabla(
                        2, "evidencia", "escriba «si» cuando la actividad deba dejar evidencia, o «no»."));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+57 606", "-", "@usuario", "=CMD|' /C calc'!A0"})
    @DisplayName("guarda como texto lo que parece una fórmula")
    void formulas(String celda) {
        Cronograma cronograma =
                leer(BUENO.replace("Planear la audiencia", celda).getBytes(UTF_8));
        assertThat(cronograma.actividad("planear").orElseThrow().nombre()).isEqualTo(celda);
    }

    @ParameterizedTest(name = "fila {1} {2}: {3}")
    @MethodSource
    @DisplayName("dice la fila, la columna y el remedio de cada error")
    void errores(String archivo, int fila, String columna, String mensaje) {
        assertThat(invalido(archivo.getBytes(UTF_8)).errores()).singleElement().satisfies(error -> {
            assertThat(error.fila()).isEqualTo(fila);
            assertThat(error.columna()).isEqualTo(columna);
            assertThat(error.mensaje()).contains(mensaje);
        });
    }

    static Stream<Arguments> errores() {
        return Stream.of(
                error(BUENO + PLANEAR.replace("planear", "una otra"), 5, "codigo", "«una otra» no es un código"),
                error(BUENO + PLANEAR.replace("planear;", ";"), 5, "codigo", "la celda está vacía"),
                error(BUENO + PLANEAR, 5, "codigo", "«planear» ya está en la fila 2; deje una sola"),
                error(BUENO + ENTREGA, 5, "codigo", "«entregar/concejo» ya está en la fila 4"),
                error(ENCABEZADO + PLANEAR, 2, "fin", "una audiencia que el plan no tiene"),
                error(BUENO.replace("audiencia+5h", "audiencia:2+5h"), 4, "fin", "una audiencia que el plan no tiene"),
                error(BUENO + ENTREGA.replace("concejo", "Cámara"), 5, "codigo", "minúsculas sin tildes"),
                error(BUENO + ENTREGA.replace("concejo", ""), 5, "codigo", "escriba cada una como «entregar/nombre»"),
                error(BUENO + ENTREGA.replace("concejo", "a/b"), 5, "codigo", "escriba cada una como"),
                error(BUENO + ENTREGA.replace("/concejo", ""), 5, "codigo", "se hace varias veces"),
                error(BUENO + PLANEAR.replace("planear", "planear/x"), 5, "codigo", "se hace una sola vez"),
                error(
                        BUENO + PLANEAR.replace("planear;", "Planear;"),
                        5,
                        "codigo",
                        "escriba «planear», con las mismas"),
                error(BUENO + ENTREGA.replace("concejo", "x".repeat(112)), 5, "codigo", "121 caracteres y caben 120"),
                error(BUENO.replace("Constancia", ""), 4, "producto", "la celda está vacía; escriba su valor"),
                error(BUENO.replace("Constancia", " \u00A0 "), 4, "producto", "la celda está vacía"),
                error(BUENO.replace("Constancia", "c".repeat(256)), 4, "producto", "256 caracteres y caben 255"),
                error(BUENO.replace("Durante", "d".repeat(81)), 3, "frente", "81 caracteres y caben 80"),
                error(
                        BUENO.replace(";planeacion;", ";jurídica;"),
                        2,
                        "responsable",
                        "no existe el rol «jurídica»; use uno de estos: gerencia, planeacion."),
                error(BUENO.replace("2023-02;", "2023-13;"), 2, "inicio", "«2023-13» no existe"),
                error(BUENO.replace("2023-02;", "2023-02-30;"), 2, "inicio", "«2023-02-30» no existe"),
                error(BUENO.replace("2023-02;", "febrero;"), 2, "inicio", "no se entiende la fecha «febrero»"),
                error(
                        BUENO.replace("2023-02;", "audiencia-1h;")
                                .replace("audiencia-1h;planeacion", "audiencia-2h;planeacion"),
                        2,
                        "fin",
                        "termina el 2023-03-29, antes de empezar el 2023-03-30"),
                error(
                        BUENO.replace("audiencia+5h", "2023-03-31"),
                        4,
                        "fin",
                        "termina el 2023-03-31, antes de empezar el 2023-04-03"),
                error(
                        BUENO.replace("2023-03;2023-03", "2023-03;audiencia"),
                        3,
                        "fin",
                        "no puede contarse desde ella misma"),
                error(
                        BUENO.replace("2023-03;2023-03", "audiencia-3h;2023-03"),
                        3,
                        "inicio",
                        "no puede contarse desde ella misma"),
                error(
                        BUENO.replace("2023-02;", "2021-12;"),
                        2,
                        "inicio",
                        "fuera del ciclo de la vigencia 2022, que va del 1 de enero de 2022 al 31 de diciembre de 2023"),
                error(BUENO.replace("audiencia+5h", "2024-01"), 4, "fin", "«2024-01» está fuera"),
                error(BUENO.replace("audiencia+5h", "audiencia+300h"), 4, "fin", "está fuera del ciclo"),
                error(BUENO.replace("audiencia+5h", "9999-12-31"), 4, "fin", "«9999-12-31» está fuera"),
                error(BUENO.replace("Constancia", "Constancia;sobra"), 4, "", "más celdas que el encabezado"),
                error(BUENO.replace("Constancia", "\"Constancia"), 4, "", "comillas"),
                error(BUENO.replace("Planear la", "\"Planear\" la"), 2, "", "comillas"),
                error(BUENO.replace(";origen", ""), 1, "origen", "falta esta columna"),
                error(BUENO.replace(";origen", ";origen;fin"), 1, "fin", "está repetida"),
                error("nombre;fecha\nx;y\n", 1, "", "la primera fila debe ser «codigo;etapa;frente;"),
                error("", 0, "", "está vacío; guárdelo otra vez"),
                error("\uFEFF\r\n", 0, "", "está vacío"),
                error(BUENO.replace("Constancia", "Radicaci¢n"), 4, "producto", "«Radicaci¢n» tiene letras dañadas"),
                error(BUENO.replace("Constancia", "RadicaciÃ³n"), 4, "producto", "«RadicaciÃ³n» tiene letras"),
                error(BUENO.replace("Constancia", "Radicaci\uFFFDn"), 4, "producto", "tiene letras dañadas"),
                error(
                        BUENO.replace("audiencia+5h", "5/4/2023"),
                        4,
                        "fin",
                        "puede ser el 5 de abril de 2023 o el 4 de mayo de 2023; escriba la que es así: 2023-04-05 o"
                                + " 2023-05-04."),
                error(ENCABEZADO, 0, "", "no tiene ninguna fila debajo del encabezado"));
    }

    private static Arguments error(String archivo, int fila, String columna, String mensaje) {
        return arguments(archivo, fila, columna, mensaje);
    }

    @Test
    @DisplayName("lista todos los errores de una vez, por fila, y resume los que pasan de cincuenta")
    void muchos() {
        var archivo = new StringBuilder(BUENO.replace("2023-02;", "2023-13;").replace("Registro", ""));
        for (int i = 0; i < 60; i++) {
            archivo.append(PLANEAR.replace("planear", "otra " + i));
        }

        var invalido = invalido(archivo.toString().getBytes(UTF_8));

        assertThat(invalido.errores()).hasSize(50).extracting(ErrorTabla::fila).isSorted();
        assertThat(invalido.omitidos()).isEqualTo(12);
        assertThat(invalido.getMessage())
                .startsWith("El cronograma no se puede usar todavía.")
                .contains("Fila 2, columna «inicio»: la fecha «2023-13» no existe")
                .contains("Fila 3, columna «producto»: la celda está vacía")
                .endsWith("y 12 más");
    }

    @Test
    @DisplayName("numera las filas como la hoja de cálculo, contando las que están en blanco")
    void numeracion() {
        String archivo = ENCABEZADO + PLANEAR + "\n\n" + AUDIENCIA + ENTREGA.replace("Constancia", "");
        assertThat(invalido(archivo.getBytes(UTF_8)).errores())
                .singleElement()
                .isEqualTo(new ErrorTabla(6, "producto", "la celda está vacía; escriba su valor."));
    }

    private Cronograma leer(byte[] archivo) {
        return lector.leer(new ByteArrayInputStream(archivo), CODIGOS, ROLES, 2022, calendario);
    }

    private CronogramaInvalido invalido(byte[] archivo) {
        var invalido = catchThrowableOfType(CronogramaInvalido.class, () -> leer(archivo));
        assertThat(invalido).isNotNull();
        return invalido;
    }

    private Periodo periodo(Cronograma cronograma, String codigo, DiasDeAudiencia audiencia) {
        return cronograma.actividad(codigo).orElseThrow().periodo(calendario, audiencia);
    }

    private static CodigosDelModelo codigosDelEjemplo() throws IOException {
        return codigos(
                filasDelEjemplo().stream()
                        .filter(codigo -> !codigo.contains("/"))
                        .collect(Collectors.toSet()),
                Set.of("entregarInformeGestion", "socializarProyecto", "seguirCompromisos"),
                Set.of());
    }

    private static CodigosDelModelo codigos(Set<String> simples, Set<String> multiples, Set<String> legales) {
        return new CodigosDelModelo(
                Stream.concat(simples.stream(), multiples.stream())
                        .map(codigo -> new ActividadDelModelo(
                                codigo,
                                codigo,
                                "pagina",
                                multiples.contains(codigo),
                                legales.contains(codigo),
                                Set.of()))
                        .toList(),
                List.of());
    }

    private static List<String> filasDelEjemplo() throws IOException {
        try (InputStream archivo = LectorCronogramaTest.class.getResourceAsStream("/ejemplo/infimanizales-2022.csv")) {
            return new String(archivo.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(fila -> fila.substring(0, fila.indexOf(';')))
                    .toList();
        }
    }

    private static Map<String, String> rolesDelEjemplo() {
        return Stream.of(
                        "planeacion",
                        "comunicaciones",
                        "gerencia",
                        "secretaria-general",
                        "proyectos",
                        "financiera",
                        "servicio-ciudadano",
                        "control-interno",
                        "lider")
                .collect(Collectors.toMap(rol -> rol, rol -> rol));
    }
}
