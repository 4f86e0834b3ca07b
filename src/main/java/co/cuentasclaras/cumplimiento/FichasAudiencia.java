package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own data of the public hearing: who is called, what is made ready, how it went. */
final class FichasAudiencia {

    /** Its field that says who presided over the hearing. */
    static final String PRESIDE = "preside";

    /** Who came is not more than the room holds, as it was confirmed or, before, as it was chosen. */
    static final ReglaDeFicha CABE = ReglaDeFicha.noMayorQueEn(
            List.of("gestionarLogistica", "definirLugarMetodologia"),
            "aforo",
            "el aforo del lugar es de",
            "asistentes");

    static final List<Ficha> TODAS = List.of(
            new Ficha(
                    "invitacion",
                    "Invitaciones",
                    List.of(Campo.tabla(
                            "invitados",
                            "A quién se invitó",
                            "Uno por fila; un grupo puede ir en una sola.",
                            Campo.quien("aQuien", "A quién", null),
                            CamposRepetidos.medio(),
                            Campo.fecha("fecha", "Fecha", null, Sentido.YA_PASO),
                            Campo.texto("constancia", "Constancia", null).opcional()))),
            new Ficha(
                    "logistica",
                    "Lista de verificación",
                    List.of(
                            Campo.numero(
                                            "aforo",
                                            "Aforo confirmado",
                                            "Cuántas personas caben sentadas el día de la audiencia.",
                                            1,
                                            100_000)
                                    .opcional(),
                            Campo.lista(
                                    "lista",
                                    "Lo que debe estar listo",
                                    "Marque cada punto; si la respuesta es no, diga en la nota qué se hará.",
                                    Campo.opcion(
                                            "punto",
                                            "Punto",
                                            null,
                                            new Opcion("lugar", "Lugar reservado y confirmado"),
                                            new Opcion("accesible", "Acceso para personas con discapacidad"),
                                            new Opcion("sonido", "Sonido y micrófonos"),
                                            new Opcion("proyeccion", "Pantalla o proyector"),
                                            new Opcion("conexion", "Internet y equipo para transmitir"),
                                            new Opcion("energia", "Energía de respaldo"),
                                            new Opcion("senas", "Intérprete de lengua de señas"),
                                            new Opcion("registro", "Mesa y listas de asistencia"),
                                            new Opcion("preguntas", "Formatos y urna para preguntas"),
                                            new Opcion("informe", "Informe de gestión a la mano"),
                                            new Opcion("senalizacion", "Señalización y rutas de evacuación"),
                                            new Opcion("emergencias", "Seguridad y primeros auxilios"),
                                            new Opcion("sobrecupo", "Sala o pantalla para quien no quepa"),
                                            new Opcion("hidratacion", "Agua o refrigerio")),
                                    CamposRepetidos.siNoNoAplica("estado", "¿Está?"),
                                    Campo.texto("nota", "Nota", null).opcional())),
                    ReglaDeFicha.explicaFila("lista", "estado", CamposRepetidos.NO, "nota")),
            new Ficha(
                    "audiencia",
                    "Cómo transcurrió la audiencia",
                    List.of(
                            Campo.hora("horaInicio", "Hora en que empezó", null),
                            Campo.hora("horaFin", "Hora en que terminó", null),
                            Campo.quien(PRESIDE, "Quién la presidió", "Nombre y cargo."),
                            CamposRepetidos.asistentes("Asistentes en el lugar"),
                            CamposRepetidos.asistencia(),
                            Campo.numero(
                                            "intervenciones",
                                            "Ciudadanos que intervinieron",
                                            "Los que preguntaron o hablaron en la sala.",
                                            0,
                                            100_000)
                                    .opcional(),
                            Campo.enlace("grabacion", "Grabación", "Dirección del video o del audio.")
                                    .opcional()),
                    ReglaDeFicha.termina("horaFin", "horaInicio"),
                    ReglaDeFicha.suma("asistentes", "asistencia", "cuantos"),
                    CABE,
                    ReglaDeFicha.noMayor("intervenciones", "asistentes")),
            new Ficha(
                    "transmision",
                    "Transmisión en vivo",
                    List.of(
                            Campo.enlace("enlace", "Enlace de la transmisión", "Donde la ciudadanía la vio."),
                            Campo.enlace(
                                            "grabacion",
                                            "Grabación",
                                            "Donde se puede volver a ver; si es el mismo, repítalo.")
                                    .opcional(),
                            Campo.numero("espectadores", "Espectadores en total", null, 0, 10_000_000),
                            Campo.numero("pico", "Espectadores al mismo tiempo, como máximo", null, 0, 10_000_000),
                            CamposRepetidos.siNo("subtitulos", "¿Tuvo subtítulos?"),
                            CamposRepetidos.siNo("lenguaSenas", "¿Tuvo lengua de señas?")),
                    ReglaDeFicha.noMayor("pico", "espectadores")),
            new Ficha(
                    "presentacion",
                    "Presentación",
                    List.of(
                            Campo.quien("presenta", "Quién presentó", "Nombre y cargo."),
                            Campo.tabla(
                                    "proyectos",
                                    "Proyectos presentados",
                                    "Uno por fila.",
                                    Campo.texto("proyecto", "Proyecto", null),
                                    Campo.numero("avance", "Avance (%)", null, 0, 100)))),
            new Ficha(
                    Fichas.CONTROL_DE_RESPUESTAS,
                    "Respuestas a la ciudadanía",
                    List.of(
                            contada(
                                    "recibidas",
                                    "Preguntas recibidas",
                                    "Por todos los canales, antes y durante la audiencia."),
                            contada("respondidas", "Respondidas por escrito", null),
                            contada("enTermino", "Respondidas dentro de su término", null),
                            contada("publicadas", "Respuestas publicadas", null),
                            contada("trasladadas", "Trasladadas a otra entidad", "Las que no son de su competencia."),
                            contada(
                                    "sinRespuesta",
                                    "Cerradas sin respuesta",
                                    "Las desistidas y las que no procedían, cada una con su motivo."))));

    /** How it was told before each question had its number. */
    static final Ficha RESPUESTAS_CONTADAS = new Ficha(
            "respuestas",
            "Respuestas a la ciudadanía",
            List.of(
                    Campo.numero(
                            "recibidas",
                            "Preguntas recibidas",
                            "Por todos los canales, antes y durante la audiencia.",
                            0,
                            100_000),
                    Campo.numero("respondidas", "Respondidas por escrito", null, 0, 100_000),
                    Campo.numero("enTermino", "Respondidas dentro de los 15 días hábiles", null, 0, 100_000),
                    Campo.numero("publicadas", "Respuestas publicadas", null, 0, 100_000),
                    Campo.numero(
                            "trasladadas",
                            "Trasladadas a otra entidad",
                            "Las que no son de su competencia.",
                            0,
                            100_000),
                    Campo.parrafo("sinRespuesta", "Por qué quedan preguntas sin respuesta", "Solo si quedan.")
                            .opcional()),
            ReglaDeFicha.juntosNoMayor("recibidas", "respondidas", "trasladadas"),
            ReglaDeFicha.noMayor("enTermino", "respondidas"),
            ReglaDeFicha.noMayor("publicadas", "respondidas"),
            ReglaDeFicha.explicaSiFalta("sinRespuesta", "recibidas", "respondidas", "trasladadas"),
            ReglaDeFicha.noMenorQueEn(
                    List.of(
                            "recogerPreguntasRedes",
                            "recogerPreguntasBuzon",
                            "recogerPreguntasGrupos",
                            "moderarPreguntasVirtuales"),
                    "cantidad",
                    "las que se contaron al recogerlas y moderarlas",
                    "recibidas"));

    private static Campo contada(String nombre, String rotulo, @Nullable String ayuda) {
        return Campo.numero(nombre, rotulo, ayuda, 0, 100_000);
    }

    private FichasAudiencia() {}
}
