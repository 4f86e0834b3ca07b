package co.cuentasclaras.prueba;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cumplimiento.Ficha;
import co.cuentasclaras.cumplimiento.Fichas;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The own data with which the people of the tests finish the acts that have some, as the form sends them. */
public final class FichasDelCiclo {

    private FichasDelCiclo() {}

    /**
     * The data of an activity as JSON, told today; of some there are none.
     *
     * @param audiencia the day of its hearing, or of all of them between commas, the first one first
     */
    public static String datos(String codigo, String audiencia) {
        return datos(codigo, audiencia, Reloj.hoy());
    }

    /** The same, told that day. */
    public static String datos(String codigo, String audiencia, LocalDate hoy) {
        String pronto = hoy.plusMonths(3).toString();
        return switch (Codigo.leer(codigo).actividad()) {
            case "elaborarEstrategiaRendicion", "elaborarEstrategiaComunicaciones", "elaborarEstrategiaParticipativa" ->
                """
                {"objetivos": [{"objetivo": "Informar los avances"}],
                 "grupos": [{"grupo": "Juntas de acción comunal", "canal": "Asamblea"}]}
                """;
            case "publicarEstrategiaRendicion",
                    "publicarEstrategiaComunicaciones",
                    "publicarInformePrevio",
                    "publicarInformeGestion" ->
                """
                {"fechaPublicacion": "%s", "sitio": "web"}
                """.formatted(hoy);
            case "disenarImagenVisual", "implementarDisenoVisual" ->
                """
                {"piezas": [{"pieza": "Afiche", "uso": "Redes sociales"}]}
                """;
            case "capacitarEquipoLider" ->
                """
                {"modalidad": "presencial", "horas": 8, "asistentes": 14, "puntajeAntes": 55, "puntajeDespues": 82,
                 "porRol": [{"rol": "Planeación", "cuantos": 6}, {"rol": "Comunicaciones", "cuantos": 8}]}
                """;
            case "implementarEstrategiaRendicion", "implementarEstrategiaComunicaciones" ->
                """
                {"avance": 100, "acciones": [{"accion": "Reunir al equipo", "estado": "hecha"}]}
                """;
            case "planearAudiencia" ->
                """
                {"tareas": [{"que": "Reservar el lugar", "quien": "Secretaría General", "hasta": "%s"}]}
                """
                        .formatted(pronto);
            case "promocionarAudiencia" ->
                """
                {"canales": [{"medio": "redes", "piezas": 12, "alcance": 9000}]}
                """;
            case "realizarAsambleaComunitaria", "realizarAuditoriasCiudadanas", "realizarWorldCafe" ->
                """
                {"modalidad": "presencial", "lugar": "Casa de la Cultura", "asistentes": 60,
                 "asistencia": [{"clase": "ciudadania", "cuantos": 50}, {"clase": "personal", "cuantos": 10}],
                 "temas": "Vías y agua", "conclusiones": "Se pide más señalización", "preguntas": 4}
                """;
            case "invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad" ->
                """
                {"invitados": [{"aQuien": "Contraloría", "medio": "oficio", "fecha": "%s", "constancia": "Radicado 12"}]}
                """
                        .formatted(hoy);
            case "gestionarLogistica" ->
                """
                {"aforo": 300, "lista": [%s]}
                """
                        .formatted(renglones("logistica", "lista", "\"estado\": \"si\""));
            case "realizarAudiencia" ->
                """
                {"horaInicio": "09:00", "horaFin": "11:30", "preside": "La gerente", "asistentes": 200,
                 "asistencia": [{"clase": "ciudadania", "cuantos": 170}, {"clase": "personal", "cuantos": 30}]}
                """;
            case "transmitirEnVivo" ->
                """
                {"enlace": "https://video.example/audiencia", "espectadores": 900, "pico": 240, "subtitulos": "si",
                 "lenguaSenas": "si"}
                """;
            case "presentarResultados" ->
                """
                {"presenta": "La gerente", "proyectos": [{"proyecto": "Cable aéreo", "avance": 40}]}
                """;
            // What the product counts itself wins over it.
            case "responderPreguntasVirtuales" ->
                """
                {"recibidas": 0, "respondidas": 0, "enTermino": 0, "publicadas": 0, "trasladadas": 0, "sinRespuesta": "0"}
                """;
            case "recogerPreguntasRedes",
                    "recogerPreguntasBuzon",
                    "recogerPreguntasGrupos",
                    "moderarPreguntasVirtuales" -> "{\"cantidad\": 0}";
            case "publicarBoletinPrensa" ->
                """
                {"fechaPublicacion": "%s", "firman": "La entidad y la Alcaldía", "medios": 20}
                """
                        .formatted(hoy);
            case "elaborarInformeGestion" ->
                """
                {"corte": "%s", "contenidos": [%s]}
                """
                        .formatted(
                                LocalDate.of(hoy.getYear() - 1, 12, 31),
                                renglones("informe", "contenidos", "\"incluido\": \"si\""));
            case "socializarProyecto" ->
                """
                {"avancePlaneado": 40, "avance": 40, "publico": 35}
                """;
            case "informarSeguimientoPaac" ->
                """
                {"corte": "%s", "programadas": 30, "cumplidas": 30, "enCurso": 0}
                """
                        .formatted(hoy);
            case "retroalimentarGrupos" ->
                """
                {"grupos": [{"grupo": "Gremios", "medio": "correo", "fecha": "%s"}]}
                """
                        .formatted(hoy);
            case "evaluarInternamente" ->
                """
                {"aspectos": [%s]}
                """
                        .formatted(renglones(
                                "evaluacionInterna", "aspectos", "\"nivel\": \"alto\", \"hallazgo\": \"Se cumplió\""));
            case "consultarParticipativamente" ->
                """
                {"invitados": 80, "respuestas": 35}
                """;
            case "definirLugarMetodologia" ->
                """
                {"fechaAudiencia": "%s", "modalidad": "mixta", "lugar": "Teatro Los Fundadores", "aforo": 300,
                 "asistentesPrevistos": 200, "metodologia": "Presentación, preguntas y compromisos"}
                """
                        .formatted(audiencia.split(",")[0]);
            case "levantarActa" ->
                """
                {"asistentes": 180, "compromisos": [{%s}]}
                """
                        .formatted(compromiso(audiencia.split(",")[0]));
            case "elaborarTableroControl", "seguirCompromisos" ->
                """
                {"compromisos": [%s]}
                """
                        .formatted(Arrays.stream(audiencia.split(","))
                                .map(dia ->
                                        "{%s, \"estado\": \"enMarcha\", \"avance\": 40, \"observacion\": \"Van los de marzo\"}"
                                                .formatted(compromiso(dia)))
                                .collect(Collectors.joining(", ")));
            case "entregarInformeGestion" ->
                """
                {"recibe": "El presidente", "fechaEntrega": "%s", "medio": "reunion"}
                """
                        .formatted(hoy);
            case "aplicarEncuestaDeliberativa", "aplicarEncuestaSatisfaccion" ->
                """
                {"invitados": 400, "respuestas": 120, "satisfaccion": 81, "conclusiones": "Se pide más tiempo"}
                """;
            case "formularPlanMejora" ->
                """
                {"acciones": [{"hallazgo": "Poco tiempo", "accion": "Ampliar la audiencia", "responsable": "Planeación",
                 "hasta": "%s"}]}
                """
                        .formatted(pronto);
            case "aprobarInformeGestion" -> "{\"decision\": \"aprobar\"}";
            default -> "";
        };
    }

    /** The one that the acta registers and that is followed up. */
    private static String compromiso(String audiencia) {
        return """
                "que": "Publicar los contratos", "quien": "Secretaría General", "hasta": "%s"
                """
                .formatted(LocalDate.parse(audiencia).plusMonths(9));
    }

    /** Every row of a list that the act gives, with the same answer. */
    private static String renglones(String ficha, String lista, String respuesta) {
        Ficha.Campo campo = Fichas.de(ficha).orElseThrow().campos().stream()
                .filter(uno -> uno.nombre().equals(lista))
                .findFirst()
                .orElseThrow();
        Ficha.Campo clave = campo.columnas().get(0);
        return clave.opciones().stream()
                .map(opcion -> "{\"%s\": \"%s\", %s}".formatted(clave.nombre(), opcion.valor(), respuesta))
                .collect(Collectors.joining(", "));
    }
}
