package co.cuentasclaras.expediente;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado;
import co.cuentasclaras.bitacora.Hecho.PlanAplicado.PasoDado;
import co.cuentasclaras.bitacora.Hecho.PlanAprobado;
import co.cuentasclaras.bitacora.Hecho.PlanCargado;
import co.cuentasclaras.bitacora.Hecho.PlanCorregido;
import co.cuentasclaras.bitacora.Hecho.PlanDevuelto;
import co.cuentasclaras.bitacora.Hecho.PlanEnviado;
import co.cuentasclaras.expediente.VersionSellada.PasoSellado;
import co.cuentasclaras.plan.EstadoDelPlan;
import co.cuentasclaras.plan.VersionesGuardadas.Huellas;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Las versiones del plan, según lo sellado")
class VersionesSelladasTest {

    private static final Instant AYER = Instant.parse("2022-09-01T15:00:00Z");

    private final VersionesSelladas versiones = new VersionesSelladas();
    private long n;

    @Test
    @DisplayName("lo devuelto ya no tiene contenido, y lo que se envió antes que lo que se aprobó es lo que vale")
    void tramite() {
        contar(new PlanCargado("p2", 2022, 2, "Plan.xlsx", "archivo", "nada"));
        contar(new PlanCorregido("p2", 2022, 2, List.of("hoja"), "hoja", null, null));
        contar(new PlanEnviado("p2", 2022, 2, "primero", null));
        contar(new PlanDevuelto("p2", 2022, 2, "Falta el acta"));
        assertThat(versiones.todas().get(0)).satisfies(version -> {
            assertThat(version.estado()).isEqualTo(EstadoDelPlan.BORRADOR);
            assertThat(version.huellas()).isEqualTo(new Huellas("archivo", "hoja", null));
        });

        contar(new PlanEnviado("p2", 2022, 2, "segundo", null));
        contar(new PlanAprobado("p2", 2022, 2, "otro", null));

        assertThat(versiones.todas()).singleElement().satisfies(version -> {
            assertThat(version.estado()).isEqualTo(EstadoDelPlan.APROBADO);
            assertThat(version.huellas().contenido()).isEqualTo("segundo");
            assertThat(version.pasos())
                    .extracting(PasoSellado::paso)
                    .containsExactly("CARGADO", "CORREGIDO", "ENVIADO", "DEVUELTO", "ENVIADO", "APROBADO");
        });
    }

    @Test
    @DisplayName("una reemplaza a la que regía, y lo que pasó antes de que hubiera ciclo lo cuenta la que lo comienza")
    void aplicadas() {
        contar(new PlanAplicado(
                "p1", 2022, 1, "uno", null, "archivo", "nada", List.of(new PasoDado("CARGADO", "lider", AYER, null))));
        contar(new PlanAplicado("p2", 2022, 2, "dos", "Cambio", null, null, null));

        assertThat(versiones.todas())
                .extracting(VersionSellada::estado)
                .containsExactly(EstadoDelPlan.REEMPLAZADO, EstadoDelPlan.EN_MARCHA);
        assertThat(versiones.todas().get(0).pasos())
                .containsExactly(
                        new PasoSellado("CARGADO", "lider", AYER, null, 1),
                        new PasoSellado("APLICADO", "gerencia", AYER.plusSeconds(1), null, 1));
    }

    private void contar(Hecho hecho) {
        n++;
        versiones.contar(n, new Anotacion(n, "c1", null, AYER.plusSeconds(n), "gerencia", hecho, false));
    }
}
