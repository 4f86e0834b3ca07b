package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acts that have own data. */
public final class Fichas {

    /** To approve a report, or to return it. */
    public static final String APROBACION = "aprobacion";

    /** Where, how and when the public hearing is held. */
    public static final String LUGAR_AUDIENCIA = "lugarAudiencia";

    /** What was committed to before the citizens. */
    static final String ACTA = "acta";

    /** How each of that goes. */
    static final String SEGUIMIENTO = "seguimiento";

    /** The table of commitments in both. */
    static final String COMPROMISOS = "compromisos";

    /** What a channel received, question by question. */
    public static final String PREGUNTAS_DEL_CANAL = "preguntasCanal";

    /** How many those are. */
    public static final String CANTIDAD = "cantidad";

    /** Whether every question has its answer. */
    public static final String CONTROL_DE_RESPUESTAS = "controlRespuestas";

    private static final List<Ficha> GENERALES = List.of(
            new Ficha(
                    APROBACION,
                    "Decisión sobre el informe",
                    List.of(
                            Campo.opcion(
                                    "decision",
                                    "¿Aprueba el informe?",
                                    "Al aprobarlo se publica antes de la audiencia y se programan las entregas. Al devolverlo, "
                                            + "vuelve a quien lo elabora con sus motivos.",
                                    new Opcion("aprobar", "Sí, lo apruebo"),
                                    new Opcion("devolver", "No, lo devuelvo para corregir")),
                            Campo.parrafo(
                                            "motivos",
                                            "Qué se debe corregir",
                                            "Lo lee quien elabora el informe: diga en qué parte y por qué.")
                                    .cuando("decision", "devolver"))),
            new Ficha(
                    LUGAR_AUDIENCIA,
                    "Lugar y metodología de la audiencia",
                    List.of(
                            Campo.fecha(
                                    "fechaAudiencia",
                                    "Fecha de la audiencia",
                                    "La del cronograma. Moverla es una decisión aparte, de quien dirige el ciclo, "
                                            + "que se toma en el tablero con «Mover la audiencia».",
                                    null),
                            Campo.opcion(
                                    "modalidad",
                                    "Modalidad",
                                    null,
                                    new Opcion("presencial", "Presencial"),
                                    new Opcion("mixta", "Presencial y virtual"),
                                    new Opcion("virtual", "Virtual")),
                            Campo.parrafo(
                                            "justificacionVirtual",
                                            "Por qué no es presencial",
                                            "La ciudadanía debe poder preguntar y recibir respuesta en vivo.")
                                    .cuando("modalidad", "virtual"),
                            Campo.texto(
                                    "lugar", "Lugar", "Sitio y dirección; si es virtual, la plataforma o el enlace."),
                            Campo.numero(
                                    "aforo",
                                    "Aforo",
                                    "Cuántas personas caben sentadas, o se pueden conectar.",
                                    1,
                                    100_000),
                            Campo.numero(
                                    "asistentesPrevistos",
                                    "Asistentes previstos",
                                    "Ciudadanos que se esperan, sin contar al personal de la entidad.",
                                    1,
                                    100_000),
                            Campo.parrafo(
                                    "metodologia",
                                    "Metodología",
                                    "Orden del día, tiempos de intervención y cómo se reciben y eligen las preguntas.")),
                    ReglaDeFicha.noMayor("asistentesPrevistos", "aforo")),
            new Ficha(
                    ACTA,
                    "Compromisos adquiridos",
                    List.of(
                            Campo.numero(
                                    "asistentes", "Asistentes", "Ciudadanos según la lista de asistencia.", 0, 100_000),
                            CamposRepetidos.compromisos("Uno por fila. Déjela vacía solo si no se adquirió"
                                    + " ninguno; dígalo entonces en las observaciones.")),
                    FichasAudiencia.CABE,
                    ReglaDeFicha.noMayorQueEn(
                            List.of(Cronograma.AUDIENCIA), "asistentes", "en la audiencia se contaron", "asistentes"),
                    ReglaDeFicha.noAntesDe(Cronograma.AUDIENCIA, "compromisos", "hasta")),
            new Ficha(
                    PREGUNTAS_DEL_CANAL,
                    "Preguntas del canal",
                    List.of(Campo.numero(
                            CANTIDAD,
                            "Cuántas quedaron radicadas",
                            "Las que este canal tiene radicadas cuando se cierra; se cuentan solas.",
                            0,
                            100_000))),
            new Ficha(
                    "entrega",
                    "Entrega",
                    List.of(
                            Campo.quien("recibe", "Quién recibe", "Nombre y cargo, u organización."),
                            Campo.fecha("fechaEntrega", "Fecha de entrega", null, Sentido.YA_PASO),
                            Campo.opcion(
                                    "medio",
                                    "Medio",
                                    null,
                                    new Opcion("reunion", "En una reunión o sesión"),
                                    new Opcion("correo", "Por correo electrónico"),
                                    new Opcion("radicado", "Radicado en físico"),
                                    new Opcion(CamposRepetidos.OTRO, "Otro")),
                            CamposRepetidos.cual("cualMedio", "medio", "Cuál medio"),
                            Campo.texto(
                                            "constancia",
                                            "Constancia",
                                            "Número de radicado, acta o asunto del correo; adjúntela como evidencia.")
                                    .opcional())),
            new Ficha(
                    "encuesta",
                    "Resultados de la encuesta",
                    List.of(
                            Campo.numero("invitados", "Personas invitadas", null, 1, 1_000_000),
                            Campo.numero("respuestas", "Respuestas recibidas", null, 0, 1_000_000),
                            Campo.numero(
                                            "satisfaccion",
                                            "Satisfacción o acuerdo (%)",
                                            "Porcentaje de respuestas favorables, de 0 a 100; vacío si nadie respondió.",
                                            0,
                                            100)
                                    .opcional(),
                            Campo.parrafo(
                                    "conclusiones", "Conclusiones", "Lo que la encuesta enseña, en pocas frases.")),
                    ReglaDeFicha.noMayor("respuestas", "invitados"),
                    ReglaDeFicha.deAlgo("satisfaccion", "respuestas")),
            new Ficha(
                    "planMejora",
                    "Acciones de mejora",
                    List.of(Campo.tabla(
                            "acciones",
                            "Acciones",
                            "Una por fila, cada una con quién responde y hasta cuándo.",
                            Campo.texto("hallazgo", "Hallazgo", null),
                            Campo.texto("accion", "Acción", null),
                            Campo.quien("responsable", "Responsable", null),
                            Campo.fecha("hasta", "Hasta cuándo", null, Sentido.PROMETIDO))),
                    ReglaDeFicha.noAntesDelActo("acciones", "hasta")));

    /** Of accounts that were given, or begun, before each question had its number; no model names them any more. */
    private static final List<Ficha> DE_ANTES = List.of(
            new Ficha(
                    "preguntas",
                    "Preguntas recibidas",
                    List.of(
                            Campo.numero(
                                    "cantidad", "Cuántas se recibieron", "Escriba 0 si no llegó ninguna.", 0, 100_000),
                            Campo.tabla(
                                            "preguntas",
                                            "Relación de preguntas",
                                            "Una por fila, como la hizo el ciudadano; todas o ninguna. Si son muchas, adjunte "
                                                    + "la relación como evidencia.",
                                            Campo.texto("pregunta", "Pregunta", null),
                                            Campo.texto("tema", "Tema", null).opcional(),
                                            Campo.ciudadano("ciudadano", "Ciudadano u organización", null)
                                                    .opcional())
                                    .opcional()),
                    ReglaDeFicha.tantasFilas("cantidad", "preguntas")),
            FichasAudiencia.RESPUESTAS_CONTADAS);

    private static final Map<String, Ficha> TODAS = Stream.of(
                    GENERALES,
                    FichasPreparacion.TODAS,
                    FichasDialogo.TODAS,
                    FichasAudiencia.TODAS,
                    FichasInforme.TODAS,
                    FichasSeguimiento.TODAS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Ficha::id, Function.identity()));

    private static final Set<String> DE_PUBLICAR = Set.of("publicacion", "boletin");

    private static final Map<String, Ficha> RETIRADAS =
            DE_ANTES.stream().collect(Collectors.toUnmodifiableMap(Ficha::id, Function.identity()));

    private Fichas() {}

    /**
     * The one of that id.
     *
     * @throws IllegalArgumentException when a model names one that does not exist
     */
    public static Optional<Ficha> de(@Nullable String id) {
        if (id == null) {
            return Optional.empty();
        }
        Ficha ficha = TODAS.getOrDefault(id, RETIRADAS.get(id));
        if (ficha == null) {
            throw new IllegalArgumentException("There is no ficha " + id);
        }
        return Optional.of(ficha);
    }

    /** Whether the act of that ficha is to publish something: what proves it is open to everybody already. */
    public static boolean publica(@Nullable String id) {
        return id != null && DE_PUBLICAR.contains(id);
    }

    /** The addresses that were told with that ficha, each under its label: what the public was shown. */
    public static Map<String, String> enlaces(@Nullable String id, Map<String, Object> datos) {
        Map<String, String> enlaces = new LinkedHashMap<>();
        de(id).ifPresent(ficha -> ficha.campos().stream()
                .filter(campo -> campo.tipo() == Ficha.Tipo.ENLACE && datos.get(campo.nombre()) instanceof String)
                .forEach(campo -> enlaces.put(campo.rotulo(), String.valueOf(datos.get(campo.nombre())))));
        return enlaces;
    }

    /** The ids that models may use. */
    public static List<String> ids() {
        return TODAS.keySet().stream().sorted().toList();
    }
}
