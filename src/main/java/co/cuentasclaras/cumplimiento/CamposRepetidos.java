package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.Ficha.Campo;
import co.cuentasclaras.cumplimiento.Ficha.Opcion;

/** The fields that several kinds of act ask for in the same words. */
final class CamposRepetidos {

    /** The option that says nothing without {@link #cual}. */
    static final String OTRO = "otro";

    static final String NO = "no";
    private static final Opcion ES_SI = new Opcion("si", "Sí");
    private static final Opcion ES_NO = new Opcion(NO, "No");

    private CamposRepetidos() {}

    static Campo siNo(String nombre, String rotulo) {
        return Campo.opcion(nombre, rotulo, null, ES_SI, ES_NO);
    }

    static Campo siNoNoAplica(String nombre, String rotulo) {
        return Campo.opcion(nombre, rotulo, null, ES_SI, ES_NO, new Opcion("noAplica", "No aplica"));
    }

    static Campo modalidad() {
        return Campo.opcion(
                "modalidad",
                "Modalidad",
                null,
                new Opcion("presencial", "Presencial"),
                new Opcion("mixta", "Presencial y virtual"),
                new Opcion("virtual", "Virtual"));
    }

    /** Which one, when the option is another than the given ones. */
    static Campo cual(String nombre, String opcion, String rotulo) {
        return Campo.texto(nombre, rotulo, null).cuando(opcion, OTRO);
    }

    static Campo asistentes(String rotulo) {
        return Campo.numero("asistentes", rotulo, "Todas las personas, según la lista de asistencia.", 0, 100_000);
    }

    /** Who came; the entity's own people apart, so that a room full of them does not pass for citizens. */
    static Campo asistencia() {
        return Campo.lista(
                "asistencia",
                "Quiénes asistieron",
                "Cuántos de cada clase; deje vacío lo que no hubo. La suma es el total de asistentes.",
                Campo.opcion(
                        "clase",
                        "Clase",
                        null,
                        new Opcion("ciudadania", "Ciudadanía"),
                        new Opcion("organizaciones", "Organizaciones sociales y gremios"),
                        new Opcion("control", "Entidades de control y corporaciones públicas"),
                        new Opcion("medios", "Medios de comunicación"),
                        new Opcion("personal", "Personal y contratistas de la entidad")),
                Campo.numero("cuantos", "Cuántos", null, 0, 100_000).opcional());
    }

    static Campo compromisos(String ayuda) {
        return Campo.tabla(
                        "compromisos",
                        "Compromisos",
                        ayuda,
                        Campo.texto("que", "Qué se compromete", null),
                        Campo.quien("quien", "Quién responde", null),
                        Campo.fecha("hasta", "Hasta cuándo", null, Sentido.PROMETIDO))
                .opcional();
    }

    static Campo medio() {
        return Campo.opcion(
                "medio",
                "Medio",
                null,
                new Opcion("oficio", "Oficio o carta"),
                new Opcion("correo", "Correo electrónico"),
                new Opcion("mano", "Entrega en persona"),
                new Opcion("impreso", "Afiche, volante o cartelera"),
                new Opcion("redes", "Redes sociales"),
                new Opcion("grupos", "Grupo de mensajería"),
                new Opcion("web", "Página web"),
                new Opcion("prensa", "Prensa, radio, televisión o perifoneo"),
                new Opcion("llamada", "Llamada"),
                new Opcion("reunion", "Reunión o sesión"));
    }
}
