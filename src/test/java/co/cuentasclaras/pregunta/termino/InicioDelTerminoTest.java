package co.cuentasclaras.pregunta.termino;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.AjustesDePreguntas;
import co.cuentasclaras.pregunta.AjustesDePreguntas.ReciboNoHabil;
import co.cuentasclaras.pregunta.AjustesDePreguntas.TerminoDesde;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("El día desde el que se cuenta un término")
class InicioDelTerminoTest {

    private static final LocalDate SABADO = LocalDate.of(2023, 3, 18);

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Actividades actividades;

    @Autowired
    private DiasNoHabiles diasNoHabiles;

    @Test
    @DisplayName("es el del recibo aunque no sea hábil; si la entidad lo decide así, el siguiente hábil")
    void reciboNoHabil() {
        assertThat(con(TerminoDesde.RECIBO, ReciboNoHabil.ESTRICTO).de(null, null, SABADO))
                .isEqualTo(SABADO);
        LocalDate siguiente =
                con(TerminoDesde.RECIBO, ReciboNoHabil.SIGUIENTE_HABIL).de(null, null, SABADO);
        assertThat(siguiente).isEqualTo("2023-03-21");
        assertThat(diasNoHabiles.calendario().sumar(SABADO, 15)).isEqualTo("2023-04-12");
        assertThat(diasNoHabiles.calendario().sumar(siguiente, 15)).isEqualTo("2023-04-13");
    }

    @Test
    @DisplayName("es el de la audiencia, si la entidad lo decide así, de lo que llega antes de ella")
    void evento() {
        ciclo.iniciar(LocalDate.of(2023, 2, 1));
        InicioDelTermino evento = con(TerminoDesde.EVENTO, ReciboNoHabil.ESTRICTO);
        LocalDate audiencia = ciclo.actividad("realizarAudiencia").vencimiento();
        assertThat(evento.de(ciclo.id(), null, audiencia.minusDays(9))).isEqualTo(audiencia);
        assertThat(evento.de(ciclo.id(), null, audiencia.plusDays(1))).isEqualTo(audiencia.plusDays(1));
        assertThat(con(TerminoDesde.RECIBO, ReciboNoHabil.ESTRICTO).de(ciclo.id(), null, audiencia.minusDays(9)))
                .isEqualTo(audiencia.minusDays(9));
    }

    private InicioDelTermino con(TerminoDesde desde, ReciboNoHabil recibo) {
        return new InicioDelTermino(
                new AjustesDePreguntas("servicio-ciudadano", "secretaria-general", "comunicaciones", desde, recibo),
                actividades,
                diasNoHabiles);
    }
}
