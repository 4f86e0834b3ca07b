package co.cuentasclaras.pregunta;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.Calendario;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.entrada.RadicacionPedida;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.CuentaSentencias;
import co.cuentasclaras.prueba.Escenario;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("Declarar un día no hábil con muchas preguntas abiertas")
class CostoDelCalendarioTest {

    /** Per question: what is read and written of many goes in batches. */
    private static final int POR_PREGUNTA = 2;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Radicacion radicacion;

    @Autowired
    private Calendario calendario;

    @Autowired
    private CuentaSentencias cuenta;

    @Autowired
    private Preguntas preguntas;

    @Test
    @DisplayName(
            "cuesta lo mismo por cada una, y todas se corren con un hecho cada una y una sola carta a quien las tiene")
    void porCadaUna() {
        ciclo.iniciar(LocalDate.of(2023, 2, 1));
        radicar(3);
        int conTres = declarar("2023-02-08");
        radicar(30);
        int conTreintaYTres = declarar("2023-02-09");

        assertThat((conTreintaYTres - conTres) / 30.0).isLessThanOrEqualTo(POR_PREGUNTA);
        assertThat(preguntas.abiertas(ciclo.id()))
                .extracting(PreguntaCiudadana::vencimiento)
                .containsOnly(LocalDate.of(2023, 2, 24));
        assertThat(ciclo.correos(LocalDate.of(2023, 2, 1)).stream()
                        .filter(correo -> correo.asunto().equals("Se corrió el término de 33 preguntas")))
                .hasSize(1)
                .allSatisfy(correo -> assertThat(correo.persona()).isEqualTo("servicio-ciudadano"));
    }

    private int declarar(String dia) {
        return cuenta.de(() -> ciclo.como("lider", () -> {
            calendario.declararNoHabil(LocalDate.parse(dia), "Resolución 12 de 2023", false);
            return true;
        }));
    }

    private void radicar(int cuantas) {
        DatosDelCiudadano quien =
                new DatosDelCiudadano(false, "Ana", null, "ana@correo.example", null, null, null, false, null);
        ciclo.hacer(
                "servicio-ciudadano",
                () -> radicacion.radicarTodas(IntStream.range(0, cuantas)
                        .mapToObj(n -> new RadicacionPedida(
                                ciclo.id(),
                                Canal.SALA,
                                null,
                                null,
                                "¿Pregunta " + n + "?",
                                null,
                                null,
                                null,
                                null,
                                quien,
                                null))
                        .toList()));
    }
}
