package co.cuentasclaras.ciclo;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Cuando corren dos ciclos")
class DosCiclosTest {

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private RuntimeService procesos;

    @Test
    @DisplayName("lo que uno anuncia lo oye solo él")
    void anuncios() {
        String uno = ciclo.iniciar(LocalDate.of(2022, 9, 1)).id();
        String otro = ciclo.iniciar(Map.of("vigencia", 2022, "entidad", "Otra entidad"))
                .id();
        ciclo.vivirHasta(LocalDate.of(2022, 10, 20)).de(uno);

        ciclo.terminar("disenarImagenVisual");

        assertThat(esperanElDiseno(uno)).isEmpty();
        assertThat(esperanElDiseno(otro)).hasSize(1);
    }

    private List<ProcessInstance> esperanElDiseno(String id) {
        return procesos.createProcessInstanceQuery().rootProcessInstanceId(id).list().stream()
                .filter(pagina -> procesos.createEventSubscriptionQuery()
                                .processInstanceId(pagina.getId())
                                .eventName("disenoVisualListo")
                                .count()
                        > 0)
                .toList();
    }
}
