package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;
import java.util.List;

/** The own data of the spaces in which the entity talks with citizens. */
final class FichasDialogo {

    static final List<Ficha> TODAS = List.of(
            new Ficha(
                    "dialogo",
                    "Espacio de diálogo",
                    List.of(
                            CamposRepetidos.modalidad(),
                            Campo.texto("lugar", "Lugar", "Sitio y barrio; si es virtual, la plataforma."),
                            CamposRepetidos.asistentes("Asistentes"),
                            CamposRepetidos.asistencia(),
                            Campo.texto(
                                            "grupos",
                                            "Grupos que participaron",
                                            "Juntas, veedurías, gremios, universidades…")
                                    .opcional(),
                            Campo.parrafo("temas", "Temas tratados", null),
                            Campo.parrafo("conclusiones", "Conclusiones", "Lo que se acordó o quedó claro."),
                            Campo.numero(
                                    "preguntas",
                                    "Preguntas recibidas",
                                    "Escriba 0 si no hubo. Cada una se responde en su término.",
                                    0,
                                    100_000),
                            CamposRepetidos.compromisos("Uno por fila; déjela vacía si no se adquirió ninguno.")),
                    ReglaDeFicha.suma("asistentes", "asistencia", "cuantos"),
                    ReglaDeFicha.noAntesDelActo("compromisos", "hasta")),
            new Ficha(
                    "consulta",
                    "Consulta participativa",
                    List.of(
                            Campo.numero("invitados", "Personas invitadas", null, 1, 1_000_000),
                            Campo.numero("respuestas", "Formatos diligenciados", null, 0, 1_000_000),
                            Campo.tabla(
                                            "propuestas",
                                            "Propuestas de la ciudadanía",
                                            "Una por fila; si no se acoge, diga por qué.",
                                            Campo.texto("propuesta", "Propuesta", null),
                                            Campo.opcion(
                                                    "seAcoge",
                                                    "¿Se acoge?",
                                                    null,
                                                    new Opcion("si", "Sí"),
                                                    new Opcion("enParte", "En parte"),
                                                    new Opcion(CamposRepetidos.NO, "No")),
                                            Campo.texto("nota", "Cómo, o por qué no", null)
                                                    .opcional())
                                    .opcional()),
                    ReglaDeFicha.noMayor("respuestas", "invitados"),
                    ReglaDeFicha.explicaFila("propuestas", "seAcoge", CamposRepetidos.NO, "nota")));

    private FichasDialogo() {}
}
