package co.cuentasclaras.resultado;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.bitacora.Hecho.ObjetivoLeido;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.FichasDelCiclo;
import co.cuentasclaras.prueba.Navegador;
import co.cuentasclaras.prueba.Reloj;
import co.cuentasclaras.tabla.Libros;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan with objectives and money in one CSV file, that runs since 1 September 2022. */
@Escenario
@DisplayName("Objetivos y recursos de un ciclo")
class ResultadosTest {

    private static final LocalDate HOY = LocalDate.of(2022, 9, 1);

    private static final String PLAN =
            """
            codigo;etapa;actividad;inicio;fin;responsable;evidencia;objetivo;indicador;meta numerica;recurso;clase de recurso;valor planeado;fuente
            mesa;Diseño;Conversar con las juntas;2022-09;2022-09;planeacion;no;B;Personas en la mesa;40;Salón;Físico;$ 1.500.000;Propios
            afiches;Diseño;Pegar afiches en los barrios;2022-09;2022-09;comunicaciones;no;B;;;Afiches;Físico;250.001;Propios
            sonido;Diseño;Contratar el sonido;2022-09;2022-09;financiera;no;;;;Sonido;;;
            boletin;Diseño;Imprimir un boletín;2022-10;2022-10;comunicaciones;no;B;;;Imprenta;Financiero;400.000;
            realizarAudiencia;Ejecución;Realizar la audiencia pública;2023-03-31;2023-03-31;gerencia;no;A;;;Teatro;Físico;3.000.000;
            levantarActa;Ejecución;Levantar el acta;audiencia+1h;audiencia+5h;secretaria-general;no;A;;;;;;

            Objetivos
            clave;general;objetivo;indicador;meta
            G;sí;Rendir cuentas a toda la ciudadanía
            A;no;Dar la cara en audiencia;Asistentes;300
            B;no;Llegar a los barrios
            C;no;Aprender de lo que se hizo
            """;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @BeforeEach
    void comienza() {
        Reloj.poner(HOY, Reloj.LAS_DIEZ);
        JsonNode plan = leer(lider().subir(
                        "/api/planes",
                        Map.of("entidad", "Entidad de Prueba", "vigencia", "2022"),
                        "plan.csv",
                        utf8(PLAN)));
        String ruta = "/api/planes/" + plan.path("id").asText();
        leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
        ciclo.de(leer(lider().post(ruta + "/inicio", "{}")).path("ciclo").asText())
                .seguir();
    }

    @Test
    @DisplayName("dice de cada objetivo sus actividades, su vacío y su última lectura, que es un hecho de la bitácora")
    void objetivos() {
        contar("mesa", "planeacion", "");

        assertThat(objetivosVistos())
                .containsExactly(
                        tuple("G", 6, 1, false),
                        tuple("A", 2, 0, false),
                        tuple("B", 3, 1, false),
                        tuple("C", 0, 0, true));
        assertThat(resultados().path("sinObjetivo").asInt()).isEqualTo(1);
        assertThat(resultados().path("objetivos").path(2).path("indicadores"))
                .singleElement()
                .satisfies(uno -> assertThat(uno.path("meta").asInt()).isEqualTo(40));

        assertThat(leerObjetivo("A", " ").statusCode()).isEqualTo(400);
        assertThat(mensaje(leerObjetivo("Z", "1"))).contains("no tiene el objetivo «Z»");
        leer(leerObjetivo("A", "120 asistentes"));
        leer(leerObjetivo("A", "210 asistentes"));
        assertThat(ciclo.ultima(ObjetivoLeido.class).hecho())
                .isEqualTo(new ObjetivoLeido("A", "210 asistentes", "A corte"));
        assertThat(pagina()).contains("210 asistentes", "Ninguna: ", "1 de 3").doesNotContain("120 asistentes");
    }

    @Test
    @DisplayName(
            "suma lo planeado y lo gastado al peso, igual en la página, la red, la hoja de cálculo y el expediente")
    void dinero() throws IOException {
        contar("mesa", "planeacion", "1.499.999");
        contar("afiches", "comunicaciones", "300000");
        leer(lider().post("/api/ciclos/" + ciclo.id() + "/audiencia/suspension", texto(Map.of("motivo", "Se inundó"))));
        otraVersionSin("boletin");

        BigDecimal planeado = new BigDecimal("4750001");
        BigDecimal ejecutado = new BigDecimal("1799999");
        JsonNode presupuesto = resultados().path("presupuesto");
        assertThat(presupuesto.path("total").path("planeado").decimalValue()).isEqualByComparingTo(planeado);
        assertThat(presupuesto.path("total").path("ejecutado").decimalValue()).isEqualByComparingTo(ejecutado);
        assertThat(presupuesto.path("sinCifra").asInt()).isEqualTo(1);
        assertThat(presupuesto.path("clases").findValuesAsText("clase")).containsExactly("Físico", "Sin clase");
        assertThat(pagina())
                .contains(Palabras.pesos(planeado), Palabras.pesos(ejecutado), "-$ 49.999")
                .doesNotContain("Imprimir un boletín");
        for (String formato : List.of("xlsx", "ods", "csv")) {
            byte[] archivo = lider().descargar("/api/ciclos/" + ciclo.id() + "/plan." + formato)
                    .body();
            assertThat(suma(archivo, "Valor planeado (COP)")).as(formato).isEqualByComparingTo(planeado);
            assertThat(suma(archivo, "Ejecutado en el ciclo (COP)")).as(formato).isEqualByComparingTo(ejecutado);
        }
        byte[] actividades = delExpediente("actividades.csv");
        assertThat(suma(actividades, "valor_planeado")).isEqualByComparingTo(planeado);
        assertThat(suma(actividades, "valor_ejecutado")).isEqualByComparingTo(ejecutado);
        assertThat(new String(actividades, UTF_8)).contains("Llegar a los barrios");
    }

    private List<Tuple> objetivosVistos() {
        return IntStream.range(0, resultados().path("objetivos").size())
                .mapToObj(resultados().path("objetivos")::path)
                .map(uno -> tuple(
                        uno.path("objetivo").path("clave").asText(),
                        uno.path("actividades").asInt(),
                        uno.path("terminadas").asInt(),
                        uno.path("brecha").asBoolean()))
                .toList();
    }

    private HttpResponse<String> leerObjetivo(String objetivo, String valor) {
        return lider().post(
                        "/api/ciclos/" + ciclo.id() + "/objetivos/" + objetivo,
                        texto(Map.of("valor", valor, "comentario", "A corte")));
    }

    private void contar(String codigo, String persona, String gasto) {
        HttpResponse<String> respuesta = entidad.como(persona)
                .terminar(
                        ciclo.tarea(codigo).getId(),
                        Map.of(
                                "hecho",
                                "Se hizo",
                                "fecha",
                                Reloj.hoy().toString(),
                                "valorEjecutado",
                                gasto,
                                "datos",
                                FichasDelCiclo.datos(codigo, "2023-03-31")));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(204);
    }

    private void otraVersionSin(String codigo) {
        JsonNode version = leer(lider().subir(
                        "/api/ciclos/" + ciclo.id() + "/versiones",
                        Map.of("motivo", "No alcanza"),
                        "plan.csv",
                        utf8(PLAN.replaceFirst("(?m)^" + codigo + ";.*\n", ""))));
        String ruta = "/api/planes/" + version.path("id").asText();
        leer(entidad.como("gerencia").post(ruta + "/aprobacion", "{}"));
    }

    private JsonNode resultados() {
        return lider().leer("/api/ciclos/" + ciclo.id() + "/resultados");
    }

    private String pagina() {
        return entidad.como("gerencia").get("/resultados/" + ciclo.id()).body();
    }

    private byte[] delExpediente(String nombre) throws IOException {
        byte[] zip = entidad.como("control-interno")
                .descargar("/api/ciclos/" + ciclo.id() + "/expediente")
                .body();
        try (ZipInputStream abierto = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entrada = abierto.getNextEntry(); entrada != null; entrada = abierto.getNextEntry()) {
                if (entrada.getName().equals(nombre)) {
                    return abierto.readAllBytes();
                }
            }
        }
        throw new AssertionError(nombre);
    }

    /** Of the rows of the activities: their sum may stand below them. */
    private static BigDecimal suma(byte[] archivo, String titulo) {
        Pestana hoja = new Libros().leer(archivo, "plan", null).pestanas().get(0);
        List<FilaDePestana> filas = hoja.filas().stream()
                .takeWhile(fila -> !fila.estaVacia())
                .filter(fila -> !fila.celda(0).estaVacia())
                .toList();
        int columna = IntStream.range(0, filas.get(0).celdas().size())
                .filter(i -> filas.get(0).celda(i).texto().equals(titulo))
                .findFirst()
                .orElseThrow();
        return filas.stream()
                .skip(1)
                .map(fila -> fila.celda(columna))
                .filter(celda -> !celda.estaVacia())
                .map(celda -> celda.numero() == null ? new BigDecimal(celda.texto()) : celda.numero())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static byte[] utf8(String texto) {
        return texto.getBytes(UTF_8);
    }

    private Navegador lider() {
        return entidad.como("lider");
    }
}
