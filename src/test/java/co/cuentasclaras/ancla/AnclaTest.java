package co.cuentasclaras.ancla;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.aviso.Cartero;
import co.cuentasclaras.bitacora.Hecho.CorreoEnviado;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.ServidorDeCorreo;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Escenario
@DisplayName("El sello sale de la base de datos")
class AnclaTest {

    private static final String TESTIGO = "veeduria@ciudad.example";

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private Anclas anclas;

    @Autowired
    private Estampas estampas;

    @Autowired
    private Sellador sellador;

    @Autowired
    private Sellos sellos;

    @Autowired
    private Cartero cartero;

    @Autowired
    private JdbcClient jdbc;

    private CartaDelSello carta;

    @BeforeEach
    void conTestigo(
            @Autowired LlaveDelSello llave, @Autowired Roles roles, @Autowired Cartas cartas, @Autowired Clock clock) {
        carta = new CartaDelSello(
                new AjustesAncla(true, List.of(TESTIGO), null, null),
                anclas,
                sellador,
                sellos,
                llave,
                roles,
                cartas,
                clock);
        ciclo.iniciar(LocalDate.of(2022, 9, 1));
        ServidorDeCorreo.vaciar();
    }

    @Test
    @DisplayName("cada mañana en que hay uno nuevo, a Control Interno y a los testigos, letra por letra y una sola vez")
    void porCorreo() throws Exception {
        carta.hacer();
        cartero.enviarPendientes();

        Sello sello = sellos.ultimo().orElseThrow();
        MimeMessage alTestigo = ServidorDeCorreo.para(TESTIGO);
        assertThat(alTestigo.getSubject()).isEqualTo("Sello de la bitácora del 1 de septiembre de 2022");
        assertThat(ServidorDeCorreo.texto(alTestigo)).contains(sello.nota());
        assertThat(ServidorDeCorreo.recibidos()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql("select count(*) from cc_bitacora where ciclo is null and hecho = 'CORREO_ENVIADO'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from cc_bitacora where datos like '%veeduria%'")
                        .query(Integer.class)
                        .single())
                .as("la dirección de un testigo no está en la bitácora")
                .isZero();
        assertThat(ciclo.hechos()).noneMatch(CorreoEnviado.class::isInstance);
    }

    @Test
    @DisplayName("se publica sin entrar, como página y en texto")
    void enPublico() {
        Sello sello = sellador.sellar().orElseThrow();

        assertThat(entidad.navegadorDeNadie().get("/publico/sello.txt").body()).isEqualTo(sello.nota());
        assertThat(entidad.navegadorDeNadie().get("/publico/sello").body())
                .contains("Último sello")
                .contains(sello.nota().split("\n")[2]);
        assertThat(entidad.navegadorDeNadie().get("/publico/llaves.txt").body()).startsWith(sellos.origen() + "+");
        assertThat(entidad.navegadorDeNadie().get("/publico/nada").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("lo estampa una autoridad; una semana sin ella no pierde nada, y después se estampa el más nuevo")
    void estampado() throws Exception {
        try (AutoridadDePrueba tsa = new AutoridadDePrueba()) {
            RondaDeEstampas ronda = new RondaDeEstampas(
                    anclas, sellos, estampas, new AjustesAncla(true, List.of(), tsa.direccion(), null));
            tsa.contestarCon(honesta -> new byte[0]);
            carta.hacer();
            ronda.ronda();
            ronda.ronda();
            assertThat(estampas.hasta(Long.MAX_VALUE)).isEmpty();

            tsa.contestarCon(honesta -> honesta);
            ronda.ronda();
            ronda.ronda();
            assertThat(estampas.hasta(Long.MAX_VALUE)).containsOnlyKeys(anclas.ultima());
            assertThat(tsa.preguntas()).isEqualTo(3);
            assertThat(enElExpediente())
                    .contains(
                            "sellos-de-tiempo/%d.txt".formatted(anclas.ultima()),
                            "sellos-de-tiempo/%d.tsr".formatted(anclas.ultima()),
                            "sellos-de-tiempo/cadena.pem");
        }
    }

    private List<String> enElExpediente() throws Exception {
        List<String> rutas = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(entidad.como("lider")
                .descargar("/api/ciclos/" + ciclo.id() + "/expediente")
                .body()))) {
            for (ZipEntry una = zip.getNextEntry(); una != null; una = zip.getNextEntry()) {
                rutas.add(una.getName());
            }
        }
        return rutas;
    }
}
