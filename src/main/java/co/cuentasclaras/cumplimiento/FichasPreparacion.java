package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.List;

/** The own data of designing and preparing: strategies, pieces, training, what is put to work, planned and published. */
final class FichasPreparacion {

    private static final String HECHA = "hecha";
    private static final String NO_SE_HIZO = "noSeHizo";

    static final List<Ficha> TODAS = List.of(
            new Ficha(
                    "estrategia",
                    "Lo que dice la estrategia",
                    List.of(
                            Campo.tabla(
                                            "objetivos",
                                            "Objetivos",
                                            "Uno por fila; el documento completo va como evidencia.",
                                            Campo.texto("objetivo", "Objetivo", null),
                                            Campo.texto("meta", "Meta o indicador", null)
                                                    .opcional())
                                    .opcional(),
                            Campo.tabla(
                                            "grupos",
                                            "Grupos de interés y canales",
                                            "A quién se le rinden cuentas y por dónde: reunión, foro, redes, radio…",
                                            Campo.texto("grupo", "Grupo", null),
                                            Campo.texto("canal", "Espacio o canal", null))
                                    .opcional(),
                            Campo.numero(
                                            "participantes",
                                            "Ciudadanos que participaron en elaborarla",
                                            "Sin contar al personal de la entidad.",
                                            0,
                                            100_000)
                                    .opcional())),
            new Ficha(
                    "piezas",
                    "Lo que se diseñó",
                    List.of(Campo.tabla(
                            "piezas",
                            "Piezas",
                            "Una por fila: afiche, plantilla, video, pauta…",
                            Campo.texto("pieza", "Pieza", null),
                            Campo.texto("uso", "Dónde se usa", null)))),
            new Ficha(
                    "capacitacion",
                    "Capacitación",
                    List.of(
                            CamposRepetidos.modalidad(),
                            Campo.numero("horas", "Horas", "Cuánto duró en total.", 1, 500),
                            Campo.numero("asistentes", "Asistentes", "Según la lista de asistencia.", 1, 10_000),
                            Campo.tabla(
                                    "porRol",
                                    "Asistentes por rol o área",
                                    "Uno por fila; entre todos suman los asistentes.",
                                    Campo.texto("rol", "Rol o área", null),
                                    Campo.numero("cuantos", "Cuántos", null, 1, 10_000)),
                            Campo.numero(
                                            "puntajeAntes",
                                            "Puntaje promedio antes (0 a 100)",
                                            "De la evaluación de entrada.",
                                            0,
                                            100)
                                    .opcional(),
                            Campo.numero(
                                            "puntajeDespues",
                                            "Puntaje promedio después (0 a 100)",
                                            "De la misma evaluación, al terminar.",
                                            0,
                                            100)
                                    .opcional()),
                    ReglaDeFicha.suma("asistentes", "porRol", "cuantos"),
                    ReglaDeFicha.juntos("puntajeAntes", "puntajeDespues")),
            new Ficha(
                    "implementacion",
                    "Lo que se puso en marcha",
                    List.of(
                            Campo.numero("avance", "Avance (%)", "De lo que la estrategia pide hasta hoy.", 0, 100),
                            Campo.tabla(
                                    "acciones",
                                    "Acciones",
                                    "Una por fila; si una no se hizo, diga por qué.",
                                    Campo.texto("accion", "Acción", null),
                                    Campo.opcion(
                                            "estado",
                                            "Estado",
                                            null,
                                            new Opcion(HECHA, "Hecha"),
                                            new Opcion("enCurso", "En curso"),
                                            new Opcion(NO_SE_HIZO, "No se hizo")),
                                    Campo.texto("nota", "Nota", null).opcional())),
                    ReglaDeFicha.todoHecho("avance", "acciones", "estado", HECHA),
                    ReglaDeFicha.explicaFila("acciones", "estado", NO_SE_HIZO, "nota")),
            new Ficha(
                    "planAudiencia",
                    "Plan de la audiencia",
                    List.of(
                            Campo.tabla(
                                    "tareas",
                                    "Qué hay que hacer",
                                    "Una por fila, cada una con quién responde y hasta cuándo.",
                                    Campo.texto("que", "Tarea", null),
                                    Campo.quien("quien", "Quién responde", null),
                                    Campo.fecha("hasta", "Hasta cuándo", null, Sentido.PROMETIDO)),
                            Campo.numero(
                                            "presupuesto",
                                            "Presupuesto (millones de pesos)",
                                            "Lo previsto para la audiencia; 0 si no tiene costo.",
                                            0,
                                            100_000)
                                    .opcional())),
            new Ficha(
                    "promocion",
                    "Promoción",
                    List.of(Campo.tabla(
                            "canales",
                            "Canales",
                            "Uno por fila: qué se difundió y a cuántas personas llegó.",
                            CamposRepetidos.medio(),
                            Campo.numero("piezas", "Publicaciones o piezas", null, 1, 100_000),
                            Campo.numero("alcance", "Personas alcanzadas", null, 0, 10_000_000)
                                    .opcional()))),
            new Ficha(
                    "publicacion",
                    "Publicación",
                    List.of(
                            Campo.fecha("fechaPublicacion", "Fecha de publicación", null, Sentido.YA_PASO),
                            Campo.opcion(
                                    "sitio",
                                    "Dónde se publicó",
                                    "Agregue el enlace como evidencia.",
                                    new Opcion("web", "Página web de la entidad"),
                                    new Opcion("webYRedes", "Página web y redes sociales"),
                                    new Opcion(CamposRepetidos.OTRO, "Otro medio oficial")),
                            CamposRepetidos.cual("cualSitio", "sitio", "Cuál medio oficial"),
                            Campo.texto("seccion", "Menú o sección", "Por ejemplo: Participa, Rendición de cuentas.")
                                    .opcional())),
            new Ficha(
                    "boletin",
                    "Boletín de prensa",
                    List.of(
                            Campo.fecha("fechaPublicacion", "Fecha de publicación", null, Sentido.YA_PASO),
                            Campo.quien("firman", "Quiénes lo firman", "Las entidades que lo publican en conjunto."),
                            Campo.numero("medios", "Medios a los que se envió", null, 0, 10_000),
                            Campo.numero("publicaron", "Medios que lo publicaron", "Los que se conocen.", 0, 10_000)
                                    .opcional()),
                    ReglaDeFicha.noMayor("publicaron", "medios")));

    private FichasPreparacion() {}
}
