package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Al arrancar")
class ArranqueTest {

    @Autowired
    private List<SmartInitializingSingleton> trabajos;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private CicloDePrueba ciclo;

    @Test
    @DisplayName("no se escribe nada cuando nada cambió desde la vez anterior")
    void sinNovedades() {
        ciclo.en(LocalDate.of(2022, 9, 5));

        assertThat(cuenta.escrituras(() -> trabajos.stream()
                        .filter(trabajo -> trabajo.getClass().getPackageName().startsWith("co.cuentasclaras"))
                        .forEach(SmartInitializingSingleton::afterSingletonsInstantiated)))
                .isEmpty();
    }
}
