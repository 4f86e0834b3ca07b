package co.cuentasclaras.historia;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.cronograma.Reprogramacion;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.sello.Sellador;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La bitácora, por páginas")
class BitacoraPorPaginasTest {

    private static final String COMUNICACIONES = "elaborarEstrategiaComunicaciones";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Reprogramacion reprogramacion;

    @Autowired
    private Calendario calendario;

    @Autowired
    private Sellador sellador;

    @BeforeEach
    void octubre() {
        ciclo.iniciar(LocalDate.of(2022, 9, 1)).vivirHasta(LocalDate.of(2022, 10, 5));
        ciclo.hacer(
                "lider",
                () -> reprogramacion.reprogramar(
                        ciclo.id(),
                        COMUNICACIONES,
                        LocalDate.of(2022, 10, 14),
                        new Motivo("Falta el 100% de la «Gestión» del _ñame_")));
        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2022, 12, 7), "Resolución 12", false));
    }

    @Test
    @DisplayName("cuenta todo lo anotado, lo más nuevo primero, de a una página, y ninguna línea dos veces")
    void porPaginas() {
        int todas = ciclo.bitacora().size();
        List<JsonNode> lineas = new ArrayList<>();
        JsonNode pagina;
        do {
            pagina = delCiclo("pagina=" + (lineas.size() / LecturaDeBitacora.POR_PAGINA + 1));
            pagina.get("lineas").forEach(lineas::add);
        } while (pagina.get("pagina").asInt() < pagina.get("paginas").asInt());

        assertThat(pagina.get("total").asInt()).isEqualTo(todas);
        assertThat(lineas).hasSize(todas).doesNotHaveDuplicates();
        assertThat(lineas)
                .extracting(linea -> linea.get("momento").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(delCiclo("pagina=99999").get("pagina")).isEqualTo(pagina.get("paginas"));
    }

    @Test
    @DisplayName("se limita a una actividad, una persona, una familia de hechos, unos días, unas palabras")
    void filtros() {
        assertThat(tipos("actividad=" + COMUNICACIONES + "&persona=lider"))
                .contains("ACTIVIDAD_REPROGRAMADA", "ACTIVIDAD_ESCALADA")
                .doesNotContain("ACTIVIDAD_INICIADA");
        assertThat(tipos("familia=CICLO"))
                .containsOnly("CICLO_INICIADO", "PLAN_APLICADO", "CICLO_PLANEADO", "DIA_NO_HABIL_DECLARADO");
        assertThat(tipos("familia=CORREO"))
                .isNotEmpty()
                .allMatch(tipo -> tipo.startsWith("CORREO") || tipo.startsWith("AVISO"));
        assertThat(tipos("familia=CICLO&hasta=2022-09-01")).contains("CICLO_INICIADO");
        assertThat(tipos("hasta=2022-09-01")).doesNotContain("ACTIVIDAD_REPROGRAMADA");
        assertThat(tipos("desde=2022-10-05&hasta=2022-10-05"))
                .contains("ACTIVIDAD_REPROGRAMADA")
                .doesNotContain("CICLO_INICIADO");
        assertThat(tipos("texto=" + escrita("GESTION ñame reprogramada andres")))
                .containsExactly("ACTIVIDAD_REPROGRAMADA");
        assertThat(tipos("texto=" + escrita("_name_"))).containsExactly("ACTIVIDAD_REPROGRAMADA");
        assertThat(tipos("texto=n_me")).isEmpty();
        assertThat(tipos("texto=" + escrita("resolución 12"))).containsExactly("DIA_NO_HABIL_DECLARADO");
    }

    @Test
    @DisplayName("dice al lado de cuál campo lo que no puede ser")
    void disparates() {
        rechaza("desde=2022-13-45", "desde", "no es una fecha");
        rechaza("hasta=2202-01-01", "hasta", "Esta bitácora va del 1 de septiembre de 2022 al 5 de octubre de 2022");
        rechaza("desde=2022-10-03&hasta=2022-09-30", "hasta", "no puede ser anterior");
        rechaza("actividad=noExiste", "actividad", "no es de este ciclo");
        rechaza("familia=OTRA", "familia", "no es una clase de hechos");
        rechaza("texto=" + escrita("¿? «»"), "texto", "Escriba entre una y");
        rechaza("pagina=0", "pagina", "no es una página");
    }

    @Test
    @DisplayName("es de quien ve el ciclo; la de la entidad, de quien la vigila o la administra")
    void permisos() {
        String delCiclo = "/api/ciclos/" + ciclo.id() + "/bitacora";
        for (String persona : List.of("lider", "control-interno", "admin")) {
            assertThat(pedir(persona, delCiclo).statusCode()).as(persona).isEqualTo(200);
        }
        assertThat(pedir("comunicaciones", delCiclo).statusCode()).isEqualTo(403);
        assertThat(entidad.navegadorDeNadie().get(delCiclo).statusCode()).isEqualTo(401);
        for (String persona : List.of("control-interno", "admin")) {
            assertThat(pedir(persona, "/api/bitacora").statusCode()).as(persona).isEqualTo(200);
        }
        for (String persona : List.of("lider", "comunicaciones")) {
            assertThat(pedir(persona, "/api/bitacora").statusCode()).as(persona).isEqualTo(403);
        }
        assertThat(pedir("lider", "/api/ciclos/no-existe/bitacora").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("abre una línea con sus datos en palabras, su número, su hoja y la prueba de su sello, que es cierta")
    void unaLinea() {
        long fila = delCiclo("familia=ACTIVIDAD&persona=lider&actividad=" + COMUNICACIONES)
                .get("lineas")
                .get(1)
                .get("fila")
                .asLong();
        assertThat(linea(fila).get("estado").asText()).isEqualTo("SIN_SELLAR");
        sellador.sellar();

        JsonNode linea = linea(fila);
        assertThat(linea.get("datos").findValuesAsText("rotulo"))
                .containsExactly("Cuándo", "En la sesión de", "Ciclo", "Actividad", "De", "A", "Motivo");
        assertThat(linea.get("datos").findValuesAsText("valor"))
                .contains(
                        "Andrés Valencia Ríos (lider)",
                        "Elaborar la estrategia de comunicaciones (" + COMUNICACIONES + ")",
                        "30 de septiembre de 2022",
                        "14 de octubre de 2022");
        assertThat(linea.get("estado").asText()).isEqualTo("SELLADA_COMO_ESTABA");
        assertThat(linea.get("explicacion").asText()).contains("antes de que existieran los sellos", "La prueba vale");
        JsonNode prueba = linea.get("prueba");
        assertThat(prueba.get("n").asLong()).isPositive();
        assertThat(prueba.get("hoja")).isEqualTo(prueba.get("hojaDeHoy"));
        assertThat(prueba.get("nota").asText())
                .contains("\n" + prueba.get("tamano").asText() + "\n");
        assertThat(delCiclo("").get("lineas")).allMatch(una -> una.get("n").isNumber());

        ciclo.hacer("lider", () -> calendario.declararNoHabil(LocalDate.of(2022, 12, 9), "Resolución 13", false));
        long nueva = delCiclo("familia=CICLO").get("lineas").get(0).get("fila").asLong();
        sellador.sellar();
        assertThat(linea(nueva).get("estado").asText()).isEqualTo("SELLADA");
    }

    @Test
    @DisplayName("deja abrir una línea a quien ve su actividad o es nombrado en ella, y a nadie más")
    void lineaAjena() {
        long suya = delCiclo("familia=ACTIVIDAD&persona=lider&actividad=" + COMUNICACIONES)
                .get("lineas")
                .get(0)
                .get("fila")
                .asLong();
        assertThat(pedir("comunicaciones", "/api/bitacora/" + suya).statusCode())
                .isEqualTo(200);
        assertThat(pedir("financiera", "/api/bitacora/" + suya).statusCode()).isEqualTo(403);
        assertThat(pedir("lider", "/api/bitacora/999999999").statusCode()).isEqualTo(404);
        assertThat(pedir("lider", "/api/bitacora/algo").statusCode()).isEqualTo(404);
    }

    private JsonNode linea(long fila) {
        return leer(pedir("control-interno", "/api/bitacora/" + fila));
    }

    private void rechaza(String filtro, String campo, String mensaje) {
        HttpResponse<String> respuesta = pedir("control-interno", "/api/ciclos/" + ciclo.id() + "/bitacora?" + filtro);
        assertThat(respuesta.statusCode()).as(filtro).isEqualTo(400);
        assertThat(respuesta.body()).contains("\"campo\":\"" + campo + "\"");
        assertThat(mensaje(respuesta)).contains(mensaje);
    }

    private List<String> tipos(String filtro) {
        List<String> tipos = new ArrayList<>();
        delCiclo(filtro)
                .get("lineas")
                .forEach(linea -> tipos.add(linea.get("tipo").asText()));
        return tipos;
    }

    private JsonNode delCiclo(String filtro) {
        return leer(pedir("control-interno", "/api/ciclos/" + ciclo.id() + "/bitacora?" + filtro));
    }

    private HttpResponse<String> pedir(String persona, String ruta) {
        return entidad.como(persona).get(ruta);
    }

    private static String escrita(String palabras) {
        return URLEncoder.encode(palabras, StandardCharsets.UTF_8);
    }
}
