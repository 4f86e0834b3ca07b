package co.cuentasclaras.ciclo.process;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.engine.model.ModelFiles;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("De los modelos se lee")
class CodigosDeLosModelosTest {

    private final CodigosDelModelo codigos = new CodigosDeLosModelos(new ModelFiles(""));

    @Test
    @DisplayName("de cada actividad su nombre, su página, si se hace varias veces, si la fija la ley y qué espera")
    void actividades() {
        assertThat(codigos.actividad("invitarMedios"))
                .get()
                .isEqualTo(new ActividadDelModelo(
                        "invitarMedios",
                        "Invitar a los medios",
                        "convocatoria",
                        false,
                        false,
                        Set.of("publicarInformePrevio")));
        assertThat(codigos.actividad("entregarInformeGestion")).get().matches(ActividadDelModelo::multiple);
        assertThat(codigos.actividad("responderPreguntasVirtuales")).get().matches(ActividadDelModelo::legal);
        assertThat(codigos.actividad("atenderActividadVencida")).isEmpty();
    }

    @Test
    @DisplayName("de cada página dónde está, si es de cada audiencia y si corren en ella actividades propias")
    void paginas() {
        assertThat(codigos.pagina("antes-audiencia"))
                .get()
                .isEqualTo(new PaginaDelModelo(
                        "antes-audiencia", "Antes de la audiencia", "audiencia-publica", true, true));
        assertThat(codigos.pagina("informe-gestion"))
                .get()
                .isEqualTo(new PaginaDelModelo("informe-gestion", "Informe de gestión", "ejecucion", false, false));
        assertThat(codigos.esDeAudiencia("invitarMedios")).isTrue();
        assertThat(codigos.esDeAudiencia("elaborarInformeGestion")).isFalse();
    }
}
