package co.cuentasclaras.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.Libros;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shape of plan that other bodies publish, read to the letter: its rows, its hearings, its questions and what is found. */
@DisplayName("Un plan de otra forma")
class FormasDePlanTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "propias-22",
                "siete",
                "dos-audiencias",
                "trimestral",
                "audiencia-noviembre",
                "hospital-usuarios",
                "seis-fases",
                "suspendida",
                "a-mitad",
                "gobierno-dos-veces",
                "por-definir",
                "numero-bajo-actividades",
                "por-semanas",
                "por-trimestres"
            })
    @DisplayName("se lee como es, y se dice qué hay que mirar en él")
    void cadaForma(String forma) throws IOException {
        assertThat(leido(recurso(forma + ".csv"), forma + ".csv"))
                .isEqualTo(new String(recurso(forma + ".txt"), UTF_8));
    }

    @Test
    @DisplayName("también el de una tabla de plan anticorrupción: con título, celdas combinadas y fechas en palabras")
    void tablaDePaac() throws IOException {
        assertThat(leido(TablaDePaac.archivo(), "paac.xlsx")).isEqualTo(new String(recurso("paac.txt"), UTF_8));
    }

    static String leido(byte[] archivo, String nombre) {
        Contexto contexto = new Contexto(
                "Entidad de Prueba",
                2024,
                ModelosDelPrograma.leer(),
                RolesDelEjemplo.TODOS,
                CalendarioLaboral.deColombia(Set.of()),
                Recuerdos.NINGUNO);
        Lectura lectura =
                new LecturaDePlan().leer(new Libros().leer(archivo, nombre, null), Correcciones.NINGUNA, contexto);
        List<String> lineas = new ArrayList<>();
        for (FilaDelPlan una : lectura.plan().filas()) {
            lineas.add("%d %s en %s: %s a %s, %s%s%s%s%s"
                    .formatted(
                            una.fila(),
                            una.codigo(),
                            una.pagina(),
                            una.inicio(),
                            una.fin(),
                            una.responsable(),
                            una.apoyan().isEmpty() ? "" : " con " + String.join(", ", una.apoyan()),
                            una.espera().isEmpty() ? "" : ", tras " + una.espera(),
                            una.hecha() == null ? "" : ", hecha el " + una.hecha() + " (" + una.prueba() + ")",
                            una.propuestas().isEmpty()
                                    ? ""
                                    : ", propone "
                                            + String.join(
                                                    ", ",
                                                    una.propuestas().stream()
                                                            .sorted()
                                                            .toList())));
        }
        lectura.plan()
                .audiencias()
                .forEach(una -> lineas.add("audiencia «%s» %s: %s%s"
                        .formatted(una.clave(), una.nombre(), una.dia(), una.suspendida() ? ", suspendida" : "")));
        lectura.preguntas()
                .forEach(una -> lineas.add("pregunta %s %s: %s".formatted(una.clase(), una.filas(), una.texto())));
        new Hallazgos(new PoliticaDelPlan(15, 15, 9))
                .de(lectura.plan(), contexto).stream()
                        .filter(uno -> !uno.regla().equals("noAplicaSinMotivo"))
                        .forEach(uno -> lineas.add("%s %s en %d %s"
                                .formatted(
                                        uno.clase().name().toLowerCase(Locale.ROOT),
                                        uno.regla(),
                                        uno.fila(),
                                        uno.columna())));
        return String.join("\n", lineas) + "\n";
    }

    static byte[] recurso(String nombre) throws IOException {
        try (InputStream recurso = FormasDePlanTest.class.getResourceAsStream("/planes/" + nombre)) {
            return recurso.readAllBytes();
        }
    }
}
