package co.cuentasclaras.plan;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plantillas.ArchivoDePlantilla;
import co.cuentasclaras.plan.Plantillas.PlantillaDePlan;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.tabla.Libros;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Las plantillas de plan")
class PlantillasTest {

    private static final Plantillas PLANTILLAS = new Plantillas(new ObjectMapper(), Clock.systemUTC());

    static Stream<Arguments> enCadaVigencia() {
        return PLANTILLAS.todas().stream().flatMap(plantilla -> IntStream.rangeClosed(2024, 2031)
                .mapToObj(vigencia -> Arguments.of(plantilla, vigencia)));
    }

    @ParameterizedTest(name = "{0} en {1}")
    @MethodSource("enCadaVigencia")
    @DisplayName("comienzan sin preguntas, sin errores y sin contradicciones, en el año que sea")
    void enOrden(PlantillaDePlan plantilla, int vigencia) {
        ArchivoDePlantilla archivo = PLANTILLAS.archivo(plantilla.id(), vigencia);
        Contexto contexto = new Contexto(
                "Entidad de Prueba",
                vigencia,
                ModelosDelPrograma.leer(),
                RolesDelEjemplo.TODOS,
                CalendarioLaboral.deColombia(Set.of()),
                Recuerdos.NINGUNO);

        Lectura lectura = new LecturaDePlan()
                .leer(new Libros().leer(archivo.bytes(), archivo.nombre(), null), Correcciones.NINGUNA, contexto);
        List<Hallazgo> hallazgos = new Hallazgos(new PoliticaDelPlan(15, 15, 9)).de(lectura.plan(), contexto);

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(hallazgos).noneMatch(hallazgo -> hallazgo.clase() != Clase.AVISO);
        assertThat(hallazgos)
                .extracting(Hallazgo::regla)
                .doesNotContain(
                        "unSoloEspacio",
                        "sinCapacitacion",
                        "sinEvaluacion",
                        "sinConvocatoria",
                        "convocatoriaTardia",
                        "sinInformePrevio",
                        "informeTardio",
                        "sinRespuestas",
                        "terminoLegal",
                        "audienciaEnDiaSenalado",
                        "objetivoSinActividad",
                        "objetivoDesconocido");
        assertThat(lectura.plan().objetivos()).hasSizeGreaterThan(1).first().matches(Plan.Objetivo::general);
        assertThat(lectura.plan().grupos()).isNotEmpty();
        assertThat(lectura.plan().filas()).anyMatch(FilaDelPlan::tieneRecurso);
        assertThat(lectura.plan().audiencias())
                .hasSize(plantilla.audiencias())
                .extracting(AudienciaDelPlan::dia)
                .doesNotContainNull();
        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::codigo).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("son de formas distintas, y una que no existe no se inventa")
    void cuales() {
        assertThat(PLANTILLAS.todas())
                .extracting(PlantillaDePlan::id)
                .containsExactly("entidad-pequena", "hospital", "municipio-dos-audiencias");
        Assertions.assertThatThrownBy(() -> PLANTILLAS.archivo("otra", 2026))
                .isInstanceOf(NoSuchElementException.class);
    }
}
