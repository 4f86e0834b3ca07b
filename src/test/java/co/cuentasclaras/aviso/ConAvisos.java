package co.cuentasclaras.aviso;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle that the engine does not run, so that the outbox holds what the test puts there and nothing else. */
@Escenario
abstract class ConAvisos {

    /** A Friday, the due day of most activities here. */
    static final LocalDate VIERNES = LocalDate.of(2022, 9, 30);

    private static final String CICLO = "c1";

    @Autowired
    Avisos avisos;

    @Autowired
    CicloDePrueba ciclo;

    @Autowired
    Entidad entidad;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void unCicloSinMotor() {
        a(VIERNES, 6, 0);
        ciclo.sinMotor(CICLO, 2022);
        usuario("maria", "María", "maria@entidad.gov.co");
        usuario("lider", "Luz", "luz@entidad.gov.co");
    }

    void encolar(TipoAviso tipo, String codigo, String destinatario, LocalDate vencimiento) {
        avisos.encolar(new Aviso(tipo, CICLO, codigo, "tarea-" + codigo, destinatario, vencimiento, null));
    }

    void actividad(String codigo, String nombre, LocalDate vencimiento) {
        ciclo.de(CICLO).agregar(codigo, nombre, "comunicaciones", LocalDate.of(2022, 9, 1), vencimiento);
        jdbc.sql("update cc_actividad set persona = 'maria', iniciada = current_timestamp, tarea = ? where codigo = ?")
                .params("tarea-" + codigo, codigo)
                .update();
    }

    void usuario(String id, String nombre, String correo) {
        entidad.persona(id, nombre, null, correo);
    }

    static void a(LocalDate dia, int hora, int minuto) {
        Reloj.poner(dia, LocalTime.of(hora, minuto));
    }

    static void a(Instant momento) {
        ClockUtil.setCurrentTime(Date.from(momento));
    }

    static Instant momento(LocalDate dia, int hora, int minuto) {
        return Reloj.momento(dia, LocalTime.of(hora, minuto)).toInstant();
    }
}
