package co.cuentasclaras.cronograma;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.engine.model.DrawnOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lo que espera a que una actividad termine")
class PrecedenciasTest {

    @Test
    @DisplayName("está en la misma página")
    void enLaPagina() throws IOException {
        assertThat(despuesDe("elaborarInformeGestion")).containsExactly("aprobarInformeGestion");
    }

    @Test
    @DisplayName("está en la página que empieza cuando la suya termina")
    void enOtraPagina() throws IOException {
        assertThat(despuesDe("realizarAudiencia"))
                .containsExactlyInAnyOrder(
                        "levantarActa",
                        "publicarInformeGestion",
                        "responderPreguntasVirtuales",
                        "publicarBoletinPrensa",
                        "aplicarEncuestaSatisfaccion");
    }

    @Test
    @DisplayName("está más allá de una ronda y de su página")
    void trasUnaRonda() throws IOException {
        assertThat(despuesDe("seguirCompromisos")).containsExactly("formularPlanMejora");
    }

    @Test
    @DisplayName("está en una página que no es la suya ni la de arriba, y recibe su mensaje")
    void porMensaje() throws IOException {
        assertThat(despuesDe("publicarInformePrevio"))
                .containsExactlyInAnyOrder(
                        "invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad");
        assertThat(despuesDe("disenarImagenVisual")).containsExactly("implementarDisenoVisual");
        assertThat(despuesDe("aplicarEncuestaSatisfaccion")).containsExactly("formularPlanMejora");
    }

    @Test
    @DisplayName("no es lo que se hace otra vez cuando se devuelve un informe")
    void sinVueltas() throws IOException {
        assertThat(despuesDe("aprobarInformeGestion"))
                .containsExactlyInAnyOrder("entregarInformeGestion", "publicarInformePrevio");
        assertThat(precedencias().antesDe("elaborarInformeGestion")).isEmpty();
    }

    @Test
    @DisplayName("no es nada cuando solo queda esperar a las demás")
    void nada() throws IOException {
        assertThat(despuesDe("invitarMedios")).isEmpty();
    }

    @Test
    @DisplayName("trae consigo lo que espera a que eso termine, y son las mismas las entregas de una actividad")
    void todas() throws IOException {
        assertThat(precedencias().todoDespuesDe("levantarActa"))
                .containsExactlyInAnyOrder(
                        "elaborarTableroControl",
                        "seguirCompromisos",
                        "formularPlanMejora",
                        "elaborarEstrategiaParticipativa");
        assertThat(precedencias(List.of(
                                new Fila("entregarInformeGestion/concejo", null, null, false),
                                new Fila("aprobarInformeGestion", null, null, false)))
                        .antesDe("entregarInformeGestion/concejo"))
                .containsExactly("aprobarInformeGestion");
    }

    @Test
    @DisplayName("saben qué ponen los modelos antes de la audiencia, aunque ella no espere más que a su día")
    void antesDeLaAudiencia() throws IOException {
        Precedencias precedencias = precedencias();

        assertThat(List.of("invitarMedios", "gestionarLogistica", "recogerPreguntasBuzon"))
                .allMatch(precedencias::esParaAntesDeLaAudiencia);
        assertThat(List.of("realizarAudiencia", "transmitirEnVivo", "levantarActa", "realizarWorldCafe"))
                .noneMatch(precedencias::esParaAntesDeLaAudiencia);

        Fila audiencia = new Fila("realizarAudiencia", null, null, false);
        assertThat(List.of("invitarMedios", "gestionarLogistica", "aprobarInformeGestion", "elaborarInformeGestion"))
                .as("y lo que eso espera")
                .allMatch(codigo -> precedencias.preparan(audiencia).contains(codigo));
        assertThat(List.of("realizarAudiencia", "levantarActa", "elaborarTableroControl"))
                .noneMatch(codigo -> precedencias.preparan(audiencia).contains(codigo));
    }

    @Test
    @DisplayName("pasa de largo por lo que el plan no tiene, por lo que retiró y por lo que estaba hecho")
    void sinLoQueNoAplica() throws IOException {
        List<Fila> sinAprobar = filas(codigo -> !codigo.equals("aprobarInformeGestion"));
        assertThat(precedencias(sinAprobar).antesDe("publicarInformePrevio")).containsExactly("elaborarInformeGestion");

        List<Fila> sinInforme = filas(codigo -> !codigo.endsWith("InformeGestion"));
        assertThat(precedencias(sinInforme).antesDe("publicarInformePrevio"))
                .as("ni lo uno ni lo de antes")
                .isEmpty();
        assertThat(precedencias(sinInforme).antesDe("invitarMedios")).containsExactly("publicarInformePrevio");

        List<Fila> yaAprobado = filas(codigo -> true).stream()
                .map(una -> una.codigo().equals("aprobarInformeGestion") ? una.hecha() : una)
                .toList();
        assertThat(precedencias(yaAprobado).antesDe("publicarInformePrevio")).containsExactly("elaborarInformeGestion");
    }

    @Test
    @DisplayName(
            "de otra audiencia espera a lo de esa audiencia y a lo que no es de ninguna, y lo demás espera a todas")
    void porAudiencia() throws IOException {
        List<Fila> filas = new ArrayList<>(filas(codigo -> true));
        List.of("realizarAudiencia@2", "levantarActa@2", "invitarMedios@2")
                .forEach(codigo -> filas.add(new Fila(codigo, null, null, false)));
        Precedencias precedencias = precedencias(filas);

        assertThat(precedencias.antesDe("levantarActa"))
                .contains("realizarAudiencia")
                .doesNotContain("realizarAudiencia@2");
        assertThat(precedencias.antesDe("levantarActa@2"))
                .contains("realizarAudiencia@2")
                .doesNotContain("realizarAudiencia", "transmitirEnVivo");
        assertThat(precedencias.antesDe("invitarMedios@2")).containsExactly("publicarInformePrevio");
        assertThat(precedencias.antesDe("elaborarTableroControl")).contains("levantarActa", "levantarActa@2");
    }

    @Test
    @DisplayName("espera a cada audiencia, también a la que no tiene lo que los modelos ponen antes")
    void audienciaSinActa() throws IOException {
        List<Fila> filas = new ArrayList<>(filas(codigo -> true));
        filas.add(new Fila("realizarAudiencia@2", null, null, false));
        assertThat(precedencias(filas).antesDe("elaborarTableroControl"))
                .contains("levantarActa", "realizarAudiencia@2")
                .doesNotContain("realizarAudiencia");
        assertThat(precedencias(filas).enCadaAudiencia("levantarActa"))
                .containsExactlyInAnyOrder("levantarActa", "realizarAudiencia@2");

        filas.removeIf(fila -> fila.codigo().equals("levantarActa"));
        assertThat(precedencias(filas).enCadaAudiencia("levantarActa"))
                .contains("realizarAudiencia", "realizarAudiencia@2");
    }

    @Test
    @DisplayName("de una actividad propia es también lo que dice su plan, en su audiencia si allí está")
    void propias() throws IOException {
        List<Fila> filas = new ArrayList<>(filas(codigo -> true));
        filas.add(new Fila("entregarInformeGestion/concejo", null, null, false));
        filas.add(new Fila("realizarAudiencia@2", null, null, false));
        filas.add(new Fila("propia-1", "ejecucion", null, false));
        filas.add(new Fila("propia-2", "ejecucion", "propia-1", false));
        filas.add(new Fila("propia-3@2", "despues-audiencia", "realizarAudiencia", false));
        filas.add(new Fila("propia-4", "ejecucion", "no-esta", false));
        Precedencias precedencias = precedencias(filas);

        assertThat(precedencias.antesDe("propia-2")).contains("propia-1");
        assertThat(precedencias.despuesDe("propia-1")).contains("propia-2");
        assertThat(precedencias.antesDe("propia-3@2"))
                .contains("realizarAudiencia@2")
                .doesNotContain("realizarAudiencia");
        assertThat(precedencias.antesDe("propia-4")).doesNotContain("no-esta");
    }

    private record Fila(String codigo, String pagina, String espera, boolean pasa) implements Eslabon {

        Fila hecha() {
            return new Fila(codigo, pagina, espera, true);
        }
    }

    private static Set<String> despuesDe(String tarea) throws IOException {
        return precedencias().despuesDe(tarea);
    }

    private static Precedencias precedencias() throws IOException {
        return precedencias(filas(codigo -> true));
    }

    private static Precedencias precedencias(List<Fila> filas) throws IOException {
        return new Precedencias(modelo(), filas);
    }

    /** A row of each drawn task. */
    private static List<Fila> filas(Predicate<String> cuales) throws IOException {
        return modelo().antes().keySet().stream()
                .filter(codigo -> !codigo.startsWith("otra"))
                .filter(cuales)
                .sorted()
                .map(codigo -> new Fila(codigo, null, null, false))
                .toList();
    }

    private static OrdenDelModelo modelo() throws IOException {
        try (Stream<Path> archivos = Files.list(Path.of("bpmn"))) {
            DrawnOrder orden =
                    new DrawnOrder(archivos.filter(archivo -> archivo.toString().endsWith(".bpmn"))
                            .map(archivo -> Bpmn.readModelFromFile(archivo.toFile()))
                            .toList());
            return new OrdenDelModelo(
                    orden.withPlaces(), orden.within("antes-audiencia"), orden.repeated(), orden.placesOfOwn());
        }
    }
}
