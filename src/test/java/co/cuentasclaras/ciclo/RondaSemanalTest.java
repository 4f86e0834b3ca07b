package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CicloDePrueba.Recibido;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The strategy is due on Friday 30 September 2022 and nobody does it; Monday 17 October is a holiday. */
@Escenario
@DisplayName("Lo que sigue vencido")
class RondaSemanalTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate LUNES = LocalDate.of(2022, 10, 10);
    private static final LocalDate MARTES_TRAS_FESTIVO = LocalDate.of(2022, 10, 18);
    private static final LocalDate LUNES_SIGUIENTE = LocalDate.of(2022, 10, 24);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private RondaSemanal ronda;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName(
            "se vuelve a decir cada semana, el primer día hábil, a quien responde, al líder y en suma a la gerencia")
    void cadaSemana() {
        ciclo.en(LUNES_SIGUIENTE);

        for (LocalDate dia : List.of(LUNES, MARTES_TRAS_FESTIVO, LUNES_SIGUIENTE)) {
            assertThat(ciclo.avisados(ESTRATEGIA, dia))
                    .as(dia.toString())
                    .containsExactly("control-interno", "gerencia", "lider", "planeacion");
            assertThat(ciclo.correos(dia)).extracting(Recibido::persona).doesNotHaveDuplicates();
        }
        assertThat(ciclo.correos(LocalDate.of(2022, 10, 17))).isEmpty();
        assertThat(correo("gerencia", LUNES_SIGUIENTE).texto())
                .contains("Por etapa: Diseño, ", "Por responsable: ", "La más antigua es «");
        assertThat(correo("lider", LUNES_SIGUIENTE).asunto()).contains("esperan su decisión");

        ciclo.terminar(ESTRATEGIA).vivirHasta(LocalDate.of(2022, 10, 31));
        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 31))).isEmpty();
    }

    @Test
    @DisplayName("un servidor que estuvo apagado lo dice en cuanto vuelve, y una sola vez")
    void apagado() {
        ciclo.en(LocalDate.of(2022, 10, 14)).apagadoHasta(LocalDate.of(2022, 10, 19), LocalTime.of(9, 0));
        ciclo.vivirHasta(LocalDate.of(2022, 10, 21));

        assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, 19))).contains("planeacion", "gerencia");
        for (int dia = 20; dia <= 21; dia++) {
            assertThat(ciclo.avisados(ESTRATEGIA, LocalDate.of(2022, 10, dia))).isEmpty();
        }
    }

    @Test
    @DisplayName("dos servidores a la vez lo dicen una sola vez")
    void dosALaVez() throws Exception {
        ciclo.en(LocalDate.of(2022, 10, 7)).apagadoHasta(LUNES, LocalTime.of(6, 0));
        CyclicBarrier salida = new CyclicBarrier(2);
        Callable<Void> nodo = () -> {
            salida.await();
            ronda.repasar();
            return null;
        };
        ExecutorService hilos = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> uno : hilos.invokeAll(List.of(nodo, nodo))) {
                uno.get();
            }
        } finally {
            hilos.shutdown();
        }
        assertThat(deLaSemana())
                .isEqualTo(jdbc.sql("select count(*) from (select distinct codigo, tipo, destinatario from cc_aviso"
                                + " where creado >= :desde) x")
                        .param(
                                "desde",
                                Reloj.momento(LUNES, LocalTime.of(0, 0))
                                        .toInstant()
                                        .atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single());
        assertThat(deLaSemana()).isPositive();
    }

    @Test
    @DisplayName("cuesta las mismas sentencias con un ciclo que con cinco")
    void costo() {
        ciclo.en(LocalDate.of(2022, 10, 7)).apagadoHasta(LUNES, LocalTime.of(6, 0));
        int conUno = cuenta.de(this::repasar);

        List<String> ciclos = new ArrayList<>();
        ciclo.apagadoHasta(LUNES, LocalTime.of(7, 0));
        for (int i = 1; i <= 4; i++) {
            ciclos.add(ciclo.iniciar(Map.of("vigencia", 2022, "entidad", "Entidad " + i))
                    .id());
        }
        ciclo.vivirHasta(LocalDate.of(2022, 10, 14)).apagadoHasta(MARTES_TRAS_FESTIVO, LocalTime.of(6, 0));
        int antes = deLaSemana();
        assertThat(cuenta.de(this::repasar)).isEqualTo(conUno);
        assertThat(deLaSemana()).isGreaterThan(antes);
    }

    private int repasar() {
        ronda.repasar();
        return 0;
    }

    private int deLaSemana() {
        return jdbc.sql("select count(*) from cc_aviso where creado >= :desde")
                .param(
                        "desde",
                        Reloj.momento(LUNES, LocalTime.of(0, 0)).toInstant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Recibido correo(String persona, LocalDate dia) {
        return ciclo.correos(dia).stream()
                .filter(correo -> correo.persona().equals(persona))
                .findFirst()
                .orElseThrow();
    }
}
