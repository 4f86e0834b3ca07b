package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.List;

/** The own data of following up and evaluating. */
final class FichasSeguimiento {

    static final List<Ficha> TODAS = List.of(
            new Ficha(
                    Fichas.SEGUIMIENTO,
                    "Cómo va cada compromiso",
                    List.of(Campo.tabla(
                                    Fichas.COMPROMISOS,
                                    "Compromisos",
                                    "Los que registró el acta, uno por fila: diga de cada uno en qué va.",
                                    Campo.texto("que", "Qué se comprometió", null),
                                    Campo.quien("quien", "Quién responde", null),
                                    Campo.fecha("hasta", "Hasta cuándo", null, Sentido.PROMETIDO),
                                    Campo.opcion(
                                            "estado",
                                            "Estado",
                                            null,
                                            new Opcion("sinIniciar", "Sin iniciar"),
                                            new Opcion("enMarcha", "En marcha"),
                                            new Opcion("cumplido", "Cumplido"),
                                            new Opcion("incumplido", "Incumplido")),
                                    Campo.numero("avance", "Avance (%)", null, 0, 100),
                                    Campo.texto("observacion", "Qué se verificó", null))
                            .opcional())),
            new Ficha(
                    "seguimientoPlan",
                    "Seguimiento a las actividades del plan",
                    List.of(
                            Campo.fecha("corte", "Fecha de corte", null, Sentido.CORTE),
                            Campo.numero("programadas", "Actividades programadas al corte", null, 1, 10_000),
                            Campo.numero("cumplidas", "Cumplidas", null, 0, 10_000),
                            Campo.numero("enCurso", "En curso", null, 0, 10_000),
                            Campo.parrafo("sinCumplir", "Qué no se cumplió y por qué", "Solo si algo falta.")
                                    .opcional()),
                    ReglaDeFicha.juntosNoMayor("programadas", "cumplidas", "enCurso"),
                    ReglaDeFicha.explicaSiFalta("sinCumplir", "programadas", "cumplidas")),
            new Ficha(
                    "retroalimentacion",
                    "Retroalimentación",
                    List.of(Campo.tabla(
                            "grupos",
                            "A quién se le contaron los resultados",
                            "Uno por fila.",
                            Campo.quien("grupo", "Grupo de interés", null),
                            CamposRepetidos.medio(),
                            Campo.fecha("fecha", "Fecha", null, Sentido.YA_PASO),
                            Campo.texto("constancia", "Constancia", null).opcional()))),
            new Ficha(
                    "evaluacionInterna",
                    "Evaluación interna",
                    List.of(
                            Campo.lista(
                                    "aspectos",
                                    "Los cuatro aspectos",
                                    "Califique cada uno y diga qué encontró.",
                                    Campo.opcion(
                                            "aspecto",
                                            "Aspecto",
                                            null,
                                            new Opcion("participacion", "Participación de organizaciones sociales"),
                                            new Opcion("gestion", "Gestión administrativa del proceso"),
                                            new Opcion("evento", "El evento"),
                                            new Opcion("dialogo", "Espacios de diálogo abiertos")),
                                    Campo.opcion(
                                            "nivel",
                                            "Nivel",
                                            null,
                                            new Opcion("bajo", "Bajo"),
                                            new Opcion("medio", "Medio"),
                                            new Opcion("alto", "Alto"),
                                            new Opcion("optimo", "Óptimo")),
                                    Campo.texto("hallazgo", "Hallazgo", null)),
                            Campo.parrafo("recomendaciones", "Recomendaciones", "Las recoge el plan de mejora.")
                                    .opcional())));

    private FichasSeguimiento() {}
}
