package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.AnexoAgregado;
import co.cuentasclaras.bitacora.Hecho.AnexoRetirado;
import co.cuentasclaras.bitacora.Hecho.CierrePropuesto;
import co.cuentasclaras.bitacora.Hecho.CiudadanoConsultado;
import co.cuentasclaras.bitacora.Hecho.CiudadanoSuprimido;
import co.cuentasclaras.bitacora.Hecho.ComplementoPedido;
import co.cuentasclaras.bitacora.Hecho.ComplementoRecibido;
import co.cuentasclaras.bitacora.Hecho.PreguntaAcumulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaAnulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaCerrada;
import co.cuentasclaras.bitacora.Hecho.PreguntaClasificada;
import co.cuentasclaras.bitacora.Hecho.PreguntaDesistida;
import co.cuentasclaras.bitacora.Hecho.PreguntaDevuelta;
import co.cuentasclaras.bitacora.Hecho.PreguntaPublicada;
import co.cuentasclaras.bitacora.Hecho.PreguntaRadicada;
import co.cuentasclaras.bitacora.Hecho.PreguntaRelevada;
import co.cuentasclaras.bitacora.Hecho.PreguntaTrasladada;
import co.cuentasclaras.bitacora.Hecho.ProrrogaDecidida;
import co.cuentasclaras.bitacora.Hecho.ProrrogaPedida;
import co.cuentasclaras.bitacora.Hecho.RespuestaAprobada;
import co.cuentasclaras.bitacora.Hecho.RespuestaComunicada;
import co.cuentasclaras.bitacora.Hecho.RespuestaProyectada;
import co.cuentasclaras.bitacora.Hecho.RespuestaRecibida;
import co.cuentasclaras.bitacora.Hecho.TerminoAtendido;
import co.cuentasclaras.bitacora.Hecho.TerminoCorrido;
import co.cuentasclaras.bitacora.Hecho.TerminoVencido;
import co.cuentasclaras.idioma.FechaEscrita;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says a fact of a question in a sentence, without its full stop. A code that it does not know stands as it is.
 *
 * @param quien the name of who did it
 * @param roles the names of the roles by their ids
 * @param personas names somebody by the user
 */
record FraseDePregunta(String quien, Map<String, String> roles, UnaryOperator<String> personas)
        implements Hecho.LectorDePreguntas<String> {

    private static final Map<String, String> CANALES = Map.of(
            "REDES", "por redes sociales",
            "BUZON", "por el buzón físico",
            "GRUPOS", "por los grupos de difusión",
            "VIRTUAL", "por la transmisión en vivo",
            "SALA", "en la sala de la audiencia",
            "RADICADA", "radicada en la entidad",
            "ESPACIO", "por otro espacio o la página web");

    private static final Map<String, String> TIPOS = Map.of(
            "PREGUNTA_RDC", "pregunta de la rendición de cuentas",
            "INFORMACION", "petición de documentos o de información",
            "CONSULTA", "consulta",
            "AUTORIDAD", "petición de otra autoridad");

    private static final Map<String, String> VIAS = Map.of(
            "RESPONDER", "se responde",
            "ACUMULAR", "recibe la respuesta de otra",
            "TRASLADAR", "se traslada a otra entidad",
            "PEDIR_COMPLEMENTO", "se pide completarla",
            "CERRAR", "se propone cerrarla sin respuesta");

    private static final Map<String, String> MEDIOS = Map.of(
            "CORREO", "por correo electrónico",
            "FISICO", "en papel",
            "VERBAL", "de viva voz",
            "PUBLICADA", "con su publicación");

    @Override
    public String leer(PreguntaRadicada hecho) {
        return "Se radica la pregunta %s, recibida %s el %s: %s, vence el %s"
                .formatted(
                        hecho.radicado(),
                        CANALES.getOrDefault(hecho.canal(), hecho.canal()),
                        FechaEscrita.de(hecho.recibida()),
                        TIPOS.getOrDefault(hecho.tipo(), hecho.tipo()),
                        FechaEscrita.de(hecho.vence()));
    }

    @Override
    public String leer(PreguntaClasificada hecho) {
        return "%s clasifica la pregunta %s como %s: %s%s%s"
                .formatted(
                        quien,
                        hecho.radicado(),
                        TIPOS.getOrDefault(hecho.tipo(), hecho.tipo()),
                        VIAS.getOrDefault(hecho.via(), hecho.via()),
                        hecho.rol() == null ? "" : ", a cargo de " + rol(hecho.rol()),
                        hecho.tema() == null ? "" : "; tema “" + hecho.tema() + "”");
    }

    @Override
    public String leer(PreguntaAcumulada hecho) {
        return "La pregunta %s se acumula con la %s, y recibe su respuesta"
                .formatted(hecho.radicado(), hecho.principal());
    }

    @Override
    public String leer(PreguntaTrasladada hecho) {
        return "%s traslada la pregunta %s a «%s»%s"
                .formatted(
                        quien,
                        hecho.radicado(),
                        hecho.entidad(),
                        hecho.tarde() ? ", después de los días que da la ley" : "");
    }

    @Override
    public String leer(ComplementoPedido hecho) {
        return "%s pide completar la pregunta %s a más tardar el %s%s"
                .formatted(quien, hecho.radicado(), FechaEscrita.de(hecho.hasta()), escrito(hecho.falta()));
    }

    @Override
    public String leer(ComplementoRecibido hecho) {
        return "Quien hizo la pregunta %s la completó: su término sigue y vence el %s"
                .formatted(hecho.radicado(), FechaEscrita.de(hecho.vence()));
    }

    @Override
    public String leer(PreguntaDesistida hecho) {
        return "%s declara el desistimiento de la pregunta %s%s"
                .formatted(quien, hecho.radicado(), escrito(hecho.motivo()));
    }

    @Override
    public String leer(CierrePropuesto hecho) {
        return "%s propone cerrar sin respuesta la pregunta %s%s"
                .formatted(quien, hecho.radicado(), escrito(hecho.motivo()));
    }

    @Override
    public String leer(PreguntaCerrada hecho) {
        return "%s aprueba cerrar sin respuesta la pregunta %s".formatted(quien, hecho.radicado());
    }

    @Override
    public String leer(PreguntaDevuelta hecho) {
        return "%s devuelve la pregunta %s para corregirla%s"
                .formatted(quien, hecho.radicado(), escrito(hecho.motivo()));
    }

    @Override
    public String leer(RespuestaProyectada hecho) {
        return "%s envía a revisión la respuesta de la pregunta %s%s"
                .formatted(quien, hecho.radicado(), version(hecho.version()));
    }

    @Override
    public String leer(AnexoAgregado hecho) {
        return "%s agrega un archivo a la respuesta de la pregunta %s".formatted(quien, hecho.radicado());
    }

    @Override
    public String leer(AnexoRetirado hecho) {
        return "%s retira un archivo de la respuesta de la pregunta %s".formatted(quien, hecho.radicado());
    }

    @Override
    public String leer(RespuestaAprobada hecho) {
        return "%s aprueba la respuesta de la pregunta %s%s"
                .formatted(quien, hecho.radicado(), version(hecho.version()));
    }

    @Override
    public String leer(RespuestaRecibida hecho) {
        return "La pregunta %s recibe la respuesta de la %s".formatted(hecho.radicado(), hecho.principal());
    }

    @Override
    public String leer(RespuestaComunicada hecho) {
        return "Se comunica %s la respuesta de la pregunta %s"
                .formatted(MEDIOS.getOrDefault(hecho.medio(), hecho.medio()), hecho.radicado());
    }

    @Override
    public String leer(PreguntaPublicada hecho) {
        return "%s publica la pregunta %s con su respuesta".formatted(quien, hecho.radicado());
    }

    @Override
    public String leer(ProrrogaPedida hecho) {
        return "%s pide prorrogar el término de la pregunta %s hasta el %s%s"
                .formatted(quien, hecho.radicado(), FechaEscrita.de(hecho.hasta()), escrito(hecho.motivo()));
    }

    @Override
    public String leer(ProrrogaDecidida hecho) {
        return "%s %s la prórroga de la pregunta %s, que vence el %s"
                .formatted(
                        quien,
                        hecho.concedida() ? "concede" : "niega",
                        hecho.radicado(),
                        FechaEscrita.de(hecho.vence()));
    }

    @Override
    public String leer(TerminoCorrido hecho) {
        return "El término de la pregunta %s pasa del %s al %s%s"
                .formatted(
                        hecho.radicado(),
                        FechaEscrita.de(hecho.antes()),
                        FechaEscrita.de(hecho.despues()),
                        escrito(hecho.motivo()));
    }

    @Override
    public String leer(TerminoVencido hecho) {
        return "Venció el término de la pregunta %s, que era el %s, y no está respondida"
                .formatted(hecho.radicado(), FechaEscrita.de(hecho.vencia()));
    }

    @Override
    public String leer(PreguntaRelevada hecho) {
        String de = hecho.de() == null ? null : personas.apply(hecho.de());
        if (hecho.a() == null) {
            return "La tarea de la pregunta %s queda por tomar%s"
                    .formatted(hecho.radicado(), de == null ? "" : ": la tenía " + de);
        }
        return "La tarea de la pregunta %s pasa%s a %s"
                .formatted(hecho.radicado(), de == null ? "" : " de " + de, personas.apply(hecho.a()));
    }

    @Override
    public String leer(TerminoAtendido hecho) {
        return "%s %s la pregunta %s, que está vencida%s"
                .formatted(
                        quien,
                        hecho.rol() == null ? "insiste en" : "pone a cargo de " + rol(hecho.rol()),
                        hecho.radicado(),
                        escrito(hecho.motivo()));
    }

    @Override
    public String leer(PreguntaAnulada hecho) {
        return "%s anula la pregunta %s, que se radicó por error%s"
                .formatted(quien, hecho.radicado(), escrito(hecho.motivo()));
    }

    @Override
    public String leer(CiudadanoSuprimido hecho) {
        return "Se borran, a solicitud suya, los datos de quien hizo la pregunta %s".formatted(hecho.radicado());
    }

    @Override
    public String leer(CiudadanoConsultado hecho) {
        return "%s consulta quién hizo la pregunta %s%s".formatted(quien, hecho.radicado(), escrito(hecho.para()));
    }

    private String rol(String id) {
        return roles.getOrDefault(id, id);
    }

    private static String version(int version) {
        return version == 1 ? "" : " (versión %d)".formatted(version);
    }

    private static String escrito(@Nullable String palabras) {
        return palabras == null ? "" : ": “" + palabras + "”";
    }
}
