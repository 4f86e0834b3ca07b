package co.cuentasclaras.historia;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Bitacora.Hecho;
import co.cuentasclaras.historia.Historia.Opcion;
import co.cuentasclaras.historia.Historia.Suceso;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.responsable.Personas;
import java.text.Collator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a cycle from its audit trail, from the beginnings and ends of its activities, and from the mails that left; the
 * mails of a day are one sentence. A cycle is some hundreds of rows: they are read in a few statements and paged here.
 */
@Repository
public class Historias {

    static final int POR_PAGINA = 25;

    /** Its sentence already says whose it is; nobody did it. */
    private static final String INICIADA = "ACTIVIDAD_INICIADA";

    private static final Pattern FECHA = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    /** The trail keeps ids, which stay what they are; whoever reads wants names. */
    private static final Map<Hecho, Pattern> CON_ID = Map.of(
            Hecho.ACTIVIDAD_REASIGNADA, Pattern.compile("(?<=» pasa a )[^:\\s]+(?=: )"),
            Hecho.RESPONSABLE_REQUERIDO, Pattern.compile("(?<=^Se insiste a )\\S+(?= en «)"));

    private final JdbcClient jdbc;
    private final Avances avances;
    private final Bitacora bitacora;
    private final Personas personas;

    Historias(JdbcClient jdbc, Avances avances, Bitacora bitacora, Personas personas) {
        this.jdbc = jdbc;
        this.avances = avances;
        this.bitacora = bitacora;
        this.personas = personas;
    }

    /**
     * A page of the story of a cycle.
     *
     * @param actividad only what happened to this activity
     * @param persona only what this user did, and the mails that this user got
     */
    @Transactional(readOnly = true)
    public Historia de(AvanceCiclo avance, @Nullable String actividad, @Nullable String persona, int pagina) {
        String ciclo = avance.ciclo().id();
        List<AvanceActividad> actividades = avance.actividades();
        List<Anotacion> anotaciones = bitacora.deCiclo(ciclo);
        List<Envio> envios = envios(ciclo);
        Map<String, String> roles = roles();
        Map<String, String> nombres = personas.nombres(mencionados(actividades, anotaciones, envios));

        List<Hallazgo> hallazgos = new ArrayList<>();
        anotaciones.forEach(anotacion -> hallazgos.add(anotada(anotacion, nombres, roles)));
        Set<String> reasignadas = anotaciones.stream()
                .filter(anotacion -> anotacion.hecho() == Hecho.ACTIVIDAD_REASIGNADA)
                .map(Anotacion::codigo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        actividades.forEach(una -> vivida(una, reasignadas.contains(una.codigo()), hallazgos));
        hallazgos.addAll(escaladas(avance));
        hallazgos.removeIf(hallazgo -> actividad != null && !actividad.equals(hallazgo.codigo()));
        hallazgos.removeIf(hallazgo -> persona != null && !persona.equals(hallazgo.quien()));
        hallazgos.addAll(correos(envios.stream()
                .filter(envio -> actividad == null || actividad.equals(envio.codigo()))
                .filter(envio -> persona == null || persona.equals(envio.destinatario()))
                .toList()));
        // Of two things of one moment the later one in the trail stands first, as time is read upwards.
        Collections.reverse(hallazgos);
        hallazgos.sort(Comparator.comparing(Hallazgo::momento).reversed());

        int paginas = Math.max(1, (hallazgos.size() + POR_PAGINA - 1) / POR_PAGINA);
        int numero = Math.min(Math.max(pagina, 1), paginas);
        Collator alfabeto = Collator.getInstance(Locale.forLanguageTag("es-CO"));
        return new Historia(
                ciclo,
                avance.ciclo().vigencia(),
                avance.ciclo().entidad(),
                hallazgos.stream()
                        .skip((long) (numero - 1) * POR_PAGINA)
                        .limit(POR_PAGINA)
                        .map(hallazgo -> new Suceso(
                                hallazgo.momento(),
                                hallazgo.tipo(),
                                hallazgo.tipo().equals(INICIADA) ? null : nombre(hallazgo.quien(), nombres),
                                hallazgo.frase()))
                        .toList(),
                hallazgos.size(),
                numero,
                paginas,
                actividades.stream()
                        .map(una -> new Opcion(una.codigo(), una.nombre()))
                        .toList(),
                nombres.entrySet().stream()
                        .map(una -> new Opcion(una.getKey(), una.getValue()))
                        .sorted(Comparator.comparing(Opcion::nombre, alfabeto))
                        .toList());
    }

    /** A thing that happened, before it is put into words for people. */
    private record Hallazgo(
            Instant momento, String tipo, @Nullable String codigo, @Nullable String quien, String frase) {}

    private record Envio(String correo, String destinatario, String codigo, String estado, Instant momento) {}

    /** A late activity that became a task of the leader, who was told so. */
    private List<Hallazgo> escaladas(AvanceCiclo avance) {
        Map<String, String> actividades = avance.actividades().stream()
                .collect(Collectors.toMap(AvanceActividad::codigo, AvanceActividad::nombre));
        return jdbc.sql(
                        """
                        select codigo, vencimiento, min(creado) as momento from cc_aviso
                        where ciclo = :ciclo and tipo = 'ESCALAMIENTO_LIDER' group by codigo, vencimiento""")
                .param("ciclo", avance.ciclo().id())
                .query((row, n) -> new Hallazgo(
                        row.getObject("momento", OffsetDateTime.class).toInstant(),
                        "ACTIVIDAD_ESCALADA",
                        row.getString("codigo"),
                        null,
                        "Se escaló «%s»: venció el %s y no estaba hecha."
                                .formatted(
                                        actividades.getOrDefault(row.getString("codigo"), row.getString("codigo")),
                                        FechaEscrita.de(row.getObject("vencimiento", LocalDate.class)))))
                .list();
    }

    private List<Envio> envios(String ciclo) {
        return jdbc.sql(
                        """
                        select c.id, c.destinatario, a.codigo, c.estado, coalesce(c.enviado, c.creado) as momento
                        from cc_aviso a join cc_correo c on c.id = a.correo
                        where a.ciclo = :ciclo and c.estado <> 'PENDIENTE'""")
                .param("ciclo", ciclo)
                .query((row, n) -> new Envio(
                        row.getString("id"),
                        row.getString("destinatario"),
                        row.getString("codigo"),
                        row.getString("estado"),
                        row.getObject("momento", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Map<String, String> roles() {
        return jdbc
                .sql("select id, nombre from cc_rol")
                .query((row, n) -> new Opcion(row.getString("id"), row.getString("nombre")))
                .list()
                .stream()
                .collect(Collectors.toMap(Opcion::id, Opcion::nombre));
    }

    private static Set<String> mencionados(
            List<AvanceActividad> actividades, List<Anotacion> anotaciones, List<Envio> envios) {
        Set<String> mencionados = new LinkedHashSet<>();
        actividades.stream().filter(una -> una.iniciada() != null).forEach(una -> {
            agregar(mencionados, una.persona());
            agregar(mencionados, una.terminadaPor());
        });
        anotaciones.forEach(anotacion -> {
            agregar(mencionados, anotacion.quien());
            agregar(mencionados, idCitado(anotacion));
        });
        envios.forEach(envio -> agregar(mencionados, envio.destinatario()));
        return mencionados;
    }

    private static void agregar(Set<String> mencionados, @Nullable String usuario) {
        if (usuario != null) {
            mencionados.add(usuario);
        }
    }

    private static @Nullable String idCitado(Anotacion anotacion) {
        Pattern patron = CON_ID.get(anotacion.hecho());
        if (patron == null) {
            return null;
        }
        Matcher cita = patron.matcher(anotacion.detalle());
        return cita.find() ? cita.group() : null;
    }

    private static Hallazgo anotada(Anotacion anotacion, Map<String, String> personas, Map<String, String> roles) {
        String frase = Palabras.sinHuella(anotacion.detalle());
        String id = idCitado(anotacion);
        if (id != null) {
            String nombre = personas.getOrDefault(id, roles.getOrDefault(id, id));
            frase = Objects.requireNonNull(CON_ID.get(anotacion.hecho()))
                    .matcher(frase)
                    .replaceFirst(Matcher.quoteReplacement(nombre));
        }
        frase = FECHA.matcher(frase).replaceAll(fecha -> Matcher.quoteReplacement(enPalabras(fecha.group())));
        return new Hallazgo(
                anotacion.momento(), anotacion.hecho().name(), anotacion.codigo(), anotacion.quien(), conPunto(frase));
    }

    private static String enPalabras(String fecha) {
        try {
            return FechaEscrita.de(LocalDate.parse(fecha));
        } catch (DateTimeException noEsFecha) {
            return fecha;
        }
    }

    private static String conPunto(String frase) {
        return frase.endsWith(".") || frase.endsWith("?") || frase.endsWith("!") ? frase : frase + ".";
    }

    private static void vivida(AvanceActividad una, boolean reasignada, List<Hallazgo> hallazgos) {
        if (una.iniciada() != null) {
            // Who holds it now need not be who got it, once it was reassigned.
            String aCargo = reasignada || una.persona() == null ? "" : ", a cargo de " + una.nombrePersona();
            hallazgos.add(new Hallazgo(
                    una.iniciada(),
                    INICIADA,
                    una.codigo(),
                    reasignada ? null : una.persona(),
                    "Comenzó «%s»%s.".formatted(una.nombre(), aCargo)));
        }
        if (una.terminada() != null) {
            hallazgos.add(new Hallazgo(
                    una.terminada(),
                    una.estado() == Semaforo.HECHA_TARDE ? "ACTIVIDAD_TERMINADA_TARDE" : "ACTIVIDAD_TERMINADA",
                    una.codigo(),
                    una.terminadaPor(),
                    "Se terminó «%s», %s.".formatted(una.nombre(), plazo(una))));
        }
    }

    private static String plazo(AvanceActividad una) {
        if (una.estado() == Semaforo.HECHA) {
            return "dentro del plazo";
        }
        return una.atraso() == 0
                ? "después de su vencimiento"
                : PlazoEscrito.diasHabiles(una.atraso()) + " después de su vencimiento";
    }

    /** One sentence for the mails of each day and outcome, at the moment of the last of them. */
    private List<Hallazgo> correos(List<Envio> envios) {
        Map<String, List<Envio>> porDia = envios.stream()
                .collect(Collectors.groupingBy(
                        envio -> avances.dia(envio.momento()) + envio.estado(), TreeMap::new, Collectors.toList()));
        return porDia.values().stream().map(Historias::correosDelDia).toList();
    }

    private static Hallazgo correosDelDia(List<Envio> delDia) {
        int correos = new HashSet<>(delDia.stream().map(Envio::correo).toList()).size();
        int personas = new HashSet<>(delDia.stream().map(Envio::destinatario).toList()).size();
        Instant ultimo = delDia.stream()
                .map(Envio::momento)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String cuantos = correos == 1 ? "un correo" : correos + " correos";
        String aQuien = personas == 1 ? "una persona" : personas + " personas";
        boolean uno = correos == 1;
        String frase =
                switch (delDia.get(0).estado()) {
                    case "ENVIADO" -> "Se %s %s a %s.".formatted(uno ? "envió" : "enviaron", cuantos, aQuien);
                    case "FALLIDO" ->
                        "No se %s %s para %s.".formatted(uno ? "pudo enviar" : "pudieron enviar", cuantos, aQuien);
                    default ->
                        "%s %s para %s, sin enviar."
                                .formatted(uno ? "Quedó guardado" : "Quedaron guardados", cuantos, aQuien);
                };
        return new Hallazgo(
                ultimo, delDia.get(0).estado().equals("FALLIDO") ? "CORREOS_FALLIDOS" : "CORREOS", null, null, frase);
    }

    private static @Nullable String nombre(@Nullable String quien, Map<String, String> personas) {
        if (quien == null) {
            return null;
        }
        return quien.equals("sistema") ? "Cuentas Claras" : personas.getOrDefault(quien, quien);
    }
}
