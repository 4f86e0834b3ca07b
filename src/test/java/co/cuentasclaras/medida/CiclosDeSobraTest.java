package co.cuentasclaras.medida;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Un ciclo de sobra")
class CiclosDeSobraTest {

    private static final String ESTRATEGIA = "elaborarEstrategiaRendicion";
    private static final LocalDate AL_MES = LocalDate.of(2022, 10, 4);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private DataSource datos;

    @Test
    @DisplayName("sigue viviendo como aquel del que es copia: sus tareas se terminan y sus relojes andan")
    void comoCualquierOtro() {
        String uno = ciclo.en(LocalDate.of(2022, 9, 2)).id();
        List<String> otros = CiclosDeSobra.como(datos, uno).agregar(1, 3);
        assertThat(otros).hasSize(3).doesNotContain(uno);

        ciclo.de(otros.get(1)).terminar(ESTRATEGIA).vivirHasta(AL_MES);
        Set<String> conElla = vivido(otros.get(1));
        assertThat(vivido(uno))
                .isEqualTo(vivido(otros.get(0)))
                .isEqualTo(vivido(otros.get(2)))
                .isNotEqualTo(conElla);
        assertThat(conElla).contains(ESTRATEGIA + " TERMINADA");
        assertThat(ciclo.de(uno).tareasDelLider())
                .isNotEmpty()
                .hasSameSizeAs(ciclo.de(otros.get(0)).tareasDelLider());
    }

    private Set<String> vivido(String id) {
        return ciclo.de(id).todas().stream()
                .filter(actividad -> actividad.tarea() != null)
                .map(actividad -> actividad.codigo() + (actividad.terminada() == null ? "" : " TERMINADA"))
                .collect(Collectors.toSet());
    }
}
