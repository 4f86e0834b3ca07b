package co.cuentasclaras.medida;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Reloj;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What the models ask anew is answered there as well, or the next measurement would fail on it. */
@Escenario
@DisplayName("El motor sin el producto")
class MotorDesnudoTest {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate AL_MES = LocalDate.of(2022, 10, 4);

    @Autowired
    private CicloDePrueba ciclo;

    @Test
    @DisplayName("vive un mes con los modelos del producto: llegan sus tareas, y las vencidas suben a quien dirige")
    void unMes(@TempDir Path carpeta) throws IOException {
        ciclo.iniciar(PRIMER_DIA);
        Reloj.poner(PRIMER_DIA, LocalTime.of(5, 0));

        try (MotorDesnudo desnudo = MotorDesnudo.en(BaseDePrueba.de("h2-mem", carpeta), ciclo.todas())) {
            desnudo.iniciar(Map.of("vigencia", 2022, "entidad", "Entidad"));
            desnudo.vivirHasta(AL_MES);

            assertThat(desnudo.motor()
                            .getTaskService()
                            .createTaskQuery()
                            .taskDefinitionKey("elaborarEstrategiaRendicion")
                            .count())
                    .isOne();
            assertThat(desnudo.motor()
                            .getTaskService()
                            .createTaskQuery()
                            .taskDefinitionKey("atenderActividadVencida")
                            .count())
                    .isPositive();
            assertThat(desnudo.motor()
                            .getManagementService()
                            .createJobQuery()
                            .withException()
                            .count())
                    .isZero();
        }
    }
}
