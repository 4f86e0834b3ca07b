package co.cuentasclaras.cumplimiento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Falta;
import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Tipo;
import co.cuentasclaras.engine.model.ModelProperties;
import co.cuentasclaras.prueba.FichasDelCiclo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Las reglas entre los datos de un acto")
class ReglasTest {

    private static final LocalDate HOY = LocalDate.of(2023, 4, 3);
    private static final LocalDate ACTO = LocalDate.of(2023, 3, 31);
    private static final Marco MARCO = new Marco(HOY, LocalDate.of(2022, 9, 1), LocalDate.of(2023, 4, 10), null, null);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FICHAS = fichasDeLosModelos();

    /** What used to be told of acts whose accounts may still be corrected, by their ficha. */
    private static final Map<String, String> DE_ANTES = Map.of(
            "preguntas",
            "{'cantidad': 12}",
            "respuestas",
            "{'recibidas': 48, 'respondidas': 46, 'enTermino': 46, 'publicadas': 46, 'trasladadas': 2}");

    /** What the acts before told: a room for 300, 200 people in it, twelve questions by each channel. */
    private static final LoContado OTRAS = codigo -> Optional.ofNullable(Map.<String, Map<String, Object>>of(
                            "definirLugarMetodologia", Map.of("aforo", 300),
                            "realizarAudiencia", Map.of("asistentes", "200"),
                            "recogerPreguntasRedes", Map.of("cantidad", 12),
                            "moderarPreguntasVirtuales", Map.of("cantidad", 12))
                    .get(codigo))
            .map(datos -> CumplimientoEscrito.leer(Map.of("fecha", ACTO.toString(), "datos", datos)));

    @ParameterizedTest(name = "{0} de {1} con {2}: {3}")
    @MethodSource
    @DisplayName("muerden junto al campo que no cuadra, con lo que hay que corregir")
    void muerden(String cambio, String codigo, String campo, String mensaje) throws JsonProcessingException {
        assertThat(revisar(codigo, cambio, OTRAS)).singleElement().satisfies(falta -> {
            assertThat(falta.campo()).isEqualTo(campo);
            assertThat(falta.mensaje()).contains(mensaje);
        });
    }

    static Stream<Arguments> muerden() {
        String compromiso = "{'compromisos': [{'que': 'Publicar', 'quien': '%s', 'hasta': '%s'}]}";
        String accion =
                "{'acciones': [{'hallazgo': 'Poco tiempo', 'accion': 'Ampliar', 'responsable': '%s', 'hasta': '%s'}]}";
        return Stream.of(
                arguments(
                        "{'respuestas': 50, 'invitados': 10}", "aplicarEncuestaSatisfaccion", "respuestas", "solo 10"),
                arguments(
                        "{'respuestas': 0, 'satisfaccion': 100}",
                        "aplicarEncuestaSatisfaccion",
                        "satisfaccion",
                        "Deje vacío"),
                arguments("{'satisfaccion': null}", "aplicarEncuestaSatisfaccion", "satisfaccion", "Escriba"),
                arguments("{'satisfaccion': 101}", "aplicarEncuestaSatisfaccion", "satisfaccion", "entre 0 y 100"),
                arguments("{'respuestas': 81}", "consultarParticipativamente", "respuestas", "solo 80"),
                arguments(
                        "{'propuestas': [{'propuesta': 'Otra hora', 'seAcoge': 'no'}]}",
                        "consultarParticipativamente",
                        "propuestas",
                        "fila 1: escriba en «Cómo, o por qué no»"),
                arguments(
                        "{'asistentesPrevistos': 90000}", "definirLugarMetodologia", "asistentesPrevistos", "solo 300"),
                arguments("{'asistentes': 250}", "levantarActa", "asistentes", "en la audiencia se contaron solo 200"),
                arguments(
                        "{'asistentes': 90000, 'asistencia': [{'clase': 'ciudadania', 'cuantos': 90000}]}",
                        "realizarAudiencia",
                        "asistentes",
                        "dice 90.000, y el aforo del lugar es de solo 300"),
                arguments("{'asistentes': 210}", "realizarAudiencia", "asistentes", "suman 200"),
                arguments(
                        "{'asistencia': [{'clase': 'extraterrestres', 'cuantos': 200}]}",
                        "realizarAudiencia",
                        "asistencia",
                        "no es suya"),
                arguments("{'asistencia': [{'clase': 'ciudadania'}]}", "realizarAudiencia", "asistencia", "Llene"),
                arguments("{'horaFin': '08:59'}", "realizarAudiencia", "horaFin", "después de «Hora en que empezó»"),
                arguments("{'horaFin': '09:00'}", "realizarAudiencia", "horaFin", "después de «Hora en que empezó»"),
                arguments("{'horaFin': 'tarde'}", "realizarAudiencia", "horaFin", "horas y minutos"),
                arguments("{'preside': '—'}", "realizarAudiencia", "preside", "quién es"),
                arguments("{'intervenciones': 201}", "realizarAudiencia", "intervenciones", "solo 200"),
                arguments("{'grabacion': 'en mi computador'}", "realizarAudiencia", "grabacion", "dirección completa"),
                arguments("{'espectadores': 100}", "transmitirEnVivo", "pico", "solo 100"),
                arguments("{'subtitulos': null}", "transmitirEnVivo", "subtitulos", "Responda «¿Tuvo subtítulos?»"),
                arguments(
                        compromiso.formatted("Gerencia", "1999-12-31"),
                        "levantarActa",
                        "compromisos",
                        "anterior al comienzo del ciclo, el 1"),
                arguments(
                        compromiso.formatted("Gerencia", "2023-03-30"), "levantarActa", "compromisos", "fue el 31 de"),
                arguments(compromiso.formatted("Gerencia", "2123-03-30"), "levantarActa", "compromisos", "lejos"),
                arguments(compromiso.formatted("Nadie", "2023-06-30"), "levantarActa", "compromisos", "«Nadie» no es"),
                arguments(compromiso.formatted("N/A", "2023-06-30"), "levantarActa", "compromisos", "no es nadie"),
                arguments(
                        compromiso.formatted("Gerencia", "2023-03-30"),
                        "realizarAsambleaComunitaria",
                        "compromisos",
                        "anterior al acto"),
                arguments("{'asistentes': 61}", "realizarWorldCafe", "asistentes", "suman 60"),
                arguments(
                        "{'cantidad': 5, 'preguntas': [{'pregunta': '1'}, {'pregunta': '2'}, {'pregunta': '3'}]}",
                        "preguntas",
                        "cantidad",
                        "tiene 3"),
                arguments("{'fechaEntrega': '2024-04-03'}", "entregarInformeGestion/concejo", "fechaEntrega", "futura"),
                arguments(
                        "{'fechaEntrega': '1999-04-03'}", "entregarInformeGestion/concejo", "fechaEntrega", "anterior"),
                arguments("{'medio': 'otro'}", "entregarInformeGestion/concejo", "cualMedio", "Escriba «Cuál medio»"),
                arguments("{'recibe': 'ninguno'}", "entregarInformeGestion/concejo", "recibe", "quién es"),
                arguments(
                        accion.formatted("Por definir", "2023-06-30"), "formularPlanMejora", "acciones", "no es nadie"),
                arguments(accion.formatted("Planeación", "2023-03-01"), "formularPlanMejora", "acciones", "anterior"),
                arguments("{'sitio': 'otro'}", "publicarEstrategiaRendicion", "cualSitio", "Cuál medio oficial"),
                arguments("{'fechaPublicacion': '2023-04-04'}", "publicarInformeGestion", "fechaPublicacion", "futura"),
                arguments("{'publicaron': 21}", "publicarBoletinPrensa", "publicaron", "solo 20"),
                arguments("{'asistentes': 15}", "capacitarEquipoLider", "asistentes", "suman 14"),
                arguments("{'puntajeDespues': 400}", "capacitarEquipoLider", "puntajeDespues", "entre 0 y 100"),
                arguments("{'puntajeDespues': null}", "capacitarEquipoLider", "puntajeDespues", "también"),
                arguments(
                        "{'acciones': [{'accion': 'Reunir', 'estado': 'enCurso'}]}",
                        "implementarEstrategiaRendicion",
                        "avance",
                        "no puede ser 100"),
                arguments(
                        "{'avance': 50, 'acciones': [{'accion': 'Reunir', 'estado': 'noSeHizo'}]}",
                        "implementarEstrategiaRendicion",
                        "acciones",
                        "por qué"),
                arguments(
                        "{'invitados': [{'aQuien': 'Concejo', 'medio': 'oficio', 'fecha': '2023-04-04'}]}",
                        "invitarEntidadesControl",
                        "invitados",
                        "futura"),
                arguments("{'respondidas': 47}", "respuestas", "trasladadas", "suman 49"),
                arguments("{'enTermino': 47}", "respuestas", "enTermino", "solo 46"),
                arguments("{'publicadas': 47}", "respuestas", "publicadas", "solo 46"),
                arguments("{'trasladadas': 1}", "respuestas", "sinRespuesta", "dice 48"),
                arguments(
                        "{'recibidas': 10, 'respondidas': 10, 'enTermino': 9, 'publicadas': 9, 'trasladadas': 0}",
                        "respuestas",
                        "recibidas",
                        "moderarlas: 24"),
                arguments("{'corte': '2023-04-04'}", "elaborarInformeGestion", "corte", "futura"),
                arguments("{'corte': '1999-12-31'}", "elaborarInformeGestion", "corte", "anterior"),
                arguments("{'avance': 20}", "socializarProyecto/sitp-concejo", "dificultades", "Avance planeado"),
                arguments("{'costoActual': 221579}", "socializarProyecto/sitp-concejo", "costoInicial", "también"),
                arguments(
                        "{'costoInicial': 151000, 'costoActual': 221579}",
                        "socializarProyecto/sitp-concejo",
                        "dificultades",
                        "Costo actual"),
                arguments("{'cumplidas': 31}", "informarSeguimientoPaac", "enCurso", "suman 31"),
                arguments("{'cumplidas': 29}", "informarSeguimientoPaac", "sinCumplir", "dice 30"));
    }

    @Test
    @DisplayName("una lista que hay que verificar pide cada punto, y el que no está, una nota")
    void listaDeVerificacion() throws JsonProcessingException {
        assertThat(revisar("gestionarLogistica", "{'lista': [{'punto': 'sonido', 'estado': 'si'}]}", OTRAS))
                .extracting(Falta::mensaje)
                .contains("Lo que debe estar listo, Pantalla o proyector: Responda «¿Está?».")
                .noneMatch(mensaje -> mensaje.contains("micrófonos"));
        assertThat(revisar("gestionarLogistica", "{'lista': [{'punto': 'sonido', 'estado': 'si'}]}", OTRAS))
                .extracting(Falta::celda)
                .as("each stands in its row, in the column «¿Está?»")
                .doesNotHaveDuplicates()
                .allMatch(celda -> celda != null && celda.matches("lista-\\d+-1"));
        assertThat(revisar("gestionarLogistica", "{'lista': []}", OTRAS))
                .singleElement()
                .satisfies(falta -> assertThat(falta.campo()).isEqualTo("lista"));
        String conUnNo = FichasDelCiclo.datos("gestionarLogistica", "2023-03-31", HOY)
                .replace("\"sonido\", \"estado\": \"si\"", "\"sonido\", \"estado\": \"no\"");
        assertThat(revisar("gestionarLogistica", conUnNo, OTRAS))
                .singleElement()
                .satisfies(falta -> {
                    assertThat(falta.mensaje())
                            .isEqualTo("Lo que debe estar listo, Sonido y micrófonos: escriba en «Nota» por qué.");
                    assertThat(falta.celda()).matches("lista-\\d+-2");
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codigos")
    @DisplayName("dejan pasar lo que cuadra, con lo que otras actividades contaron y sin ello")
    void dejanPasar(String codigo) throws JsonProcessingException {
        assertThat(revisar(codigo, "{}", OTRAS)).isEmpty();
        assertThat(revisar(codigo, "{}", otra -> Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("preguntan por actividades que los modelos tienen, y no por otras")
    void actividades() throws IOException {
        Set<String> preguntadas = new TreeSet<>();
        LoContado testigo = codigo -> {
            preguntadas.add(codigo);
            return Optional.empty();
        };
        for (String codigo : codigos().toList()) {
            revisar(codigo, "{}", testigo);
        }
        assertThat(preguntadas).isNotEmpty();
        assertThat(codigos()).containsAll(preguntadas);
    }

    @Test
    @DisplayName("alcanzan a todo día, a quien responde y a toda opción que diga «otro»")
    void todosLosCampos() {
        List<Campo> campos = fichas().flatMap(ficha -> ficha.campos().stream())
                .flatMap(campo -> Stream.concat(Stream.of(campo), campo.columnas().stream()))
                .toList();
        assertThat(campos)
                .filteredOn(campo -> campo.tipo() == Tipo.FECHA && campo.sentido() == null)
                .extracting(Campo::nombre)
                .as("a hearing is moved by the rules of rescheduling")
                .containsExactly("fechaAudiencia");
        assertThat(campos)
                .filteredOn(campo -> campo.nombre().matches("quien|responsable|recibe|preside|presenta"))
                .isNotEmpty()
                .allMatch(campo -> campo.sentido() == Sentido.ALGUIEN);
        assertThat(fichas()).allSatisfy(ficha -> assertThat(ficha.campos())
                .filteredOn(campo -> campo.opciones().stream()
                        .anyMatch(opcion -> opcion.valor().equals(CamposRepetidos.OTRO)))
                .allSatisfy(campo -> assertThat(ficha.campos())
                        .anyMatch(cual ->
                                new Ficha.Condicion(campo.nombre(), CamposRepetidos.OTRO).equals(cual.condicion()))));
        assertThat(fichas().flatMap(ficha -> ficha.campos().stream()).flatMap(campo -> campo.columnas().stream()))
                .flatMap(Campo::opciones)
                .noneMatch(opcion -> opcion.valor().equals(CamposRepetidos.OTRO));
    }

    private static Stream<Ficha> fichas() {
        return Fichas.ids().stream().map(id -> Fichas.de(id).orElseThrow());
    }

    /** The own data of an activity as the people of the tests fill them, with a change. */
    private static List<Falta> revisar(String codigo, String cambio, LoContado otras) throws JsonProcessingException {
        String deAntes = DE_ANTES.get(codigo);
        Map<String, Object> datos = new HashMap<>(
                leer(deAntes == null ? FichasDelCiclo.datos(codigo, "2023-03-31", HOY) : deAntes.replace('\'', '"')));
        datos.putAll(leer(cambio.replace('\'', '"')));
        Ficha ficha = Fichas.de(FICHAS.getOrDefault(codigo.replaceAll("/.*", ""), codigo))
                .orElseThrow();
        return CumplimientoEscrito.leer(
                        Map.of("hecho", "Se hizo", "fecha", ACTO.toString(), "producto", "Acta", "datos", datos))
                .revisar(MARCO, ficha, otras);
    }

    private static Map<String, Object> leer(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static Stream<String> codigos() {
        return FICHAS.keySet().stream();
    }

    /** The ficha that the models give to each task. */
    private static Map<String, String> fichasDeLosModelos() {
        Map<String, String> fichas = new TreeMap<>();
        try (Stream<Path> modelos = Files.list(Path.of("bpmn"))) {
            modelos.filter(archivo -> archivo.toString().endsWith(".bpmn"))
                    .map(archivo -> Bpmn.readModelFromFile(archivo.toFile()))
                    .flatMap(modelo -> modelo.getModelElementsByType(UserTask.class).stream())
                    .forEach(tarea -> ModelProperties.find(tarea, Ficha.PROPIEDAD)
                            .ifPresent(ficha -> fichas.put(tarea.getId(), ficha)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichas;
    }

    @Test
    @DisplayName("el nombre de un ciudadano no sale con lo que se lleva de la entidad; lo que preguntó, sí")
    void sinCiudadanos() {
        Map<String, Object> datos =
                Map.of("cantidad", 1, "preguntas", List.of(Map.of("pregunta", "¿Cuándo?", "ciudadano", "Ana Ruiz")));

        assertThat(Fichas.de("preguntas").orElseThrow().sinCiudadanos(datos))
                .isEqualTo(Map.of(
                        "cantidad",
                        1,
                        "preguntas",
                        List.of(Map.of("pregunta", "¿Cuándo?", "ciudadano", "(reservado)"))));
    }
}
