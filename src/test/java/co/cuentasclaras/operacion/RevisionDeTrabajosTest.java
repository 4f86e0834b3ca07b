package co.cuentasclaras.operacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

@DisplayName("Si se hacen los trabajos del motor")
class RevisionDeTrabajosTest {

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "false, false, ACCEPTING_TRAFFIC, 9, BIEN,     así se configuró",
        "true,  false, REFUSING_TRAFFIC,  0, BIEN,     arrancando o deteniéndose",
        "true,  false, ACCEPTING_TRAFFIC, 0, CAIDA,    Nadie los hace en este nodo",
        "true,  true,  ACCEPTING_TRAFFIC, 0, BIEN,     a su hora",
        "true,  true,  ACCEPTING_TRAFFIC, 1, ATENCION, 1 trabajo espera",
        "true,  true,  ACCEPTING_TRAFFIC, 9, ATENCION, 9 trabajos esperan",
    })
    @DisplayName("se distingue quien no los hace, quien está por hacerlos, quien dejó de hacerlos y quien va atrasado")
    void parte(boolean hay, boolean activo, ReadinessState atiende, long atrasados, Gravedad gravedad, String dicho) {
        ApplicationAvailabilityBean nodo = new ApplicationAvailabilityBean();
        nodo.onApplicationEvent(new AvailabilityChangeEvent<>(this, atiende));

        EstadoDeParte estado = new RevisionDeTrabajos(new Trabajos(hay, activo, atrasados), nodo).revisar();

        assertThat(estado.gravedad()).isEqualTo(gravedad);
        assertThat(estado.dice()).contains(dicho);
    }

    private record Trabajos(boolean hayQuien, boolean seHacen, long cuantosAtrasados) implements TrabajosDelMotor {

        @Override
        public long atrasados(Duration desdeHace) {
            return cuantosAtrasados;
        }

        @Override
        public long tareasVencidas() {
            return 0;
        }

        @Override
        public List<FalloDelMotor> fallos() {
            return List.of();
        }

        @Override
        public List<String> administradores() {
            return List.of();
        }
    }
}
