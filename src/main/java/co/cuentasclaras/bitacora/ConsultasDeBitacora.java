package co.cuentasclaras.bitacora;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.ConsultaDeBitacora.PalabraBuscada;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds lines of the trail, newest first, by what the database knows of them; what it finds is never more than asked. */
@Repository
public class ConsultasDeBitacora {

    private static final String NUEVAS_PRIMERO = "momento desc, id desc";

    /** As {@link co.cuentasclaras.idioma.Palabras#llanas} does it, in both databases. */
    private static final String LLANO = "translate(lower(datos), 'áéíóúüñ', 'aeiouun')";

    private final HechosPorEscribir porEscribir;

    ConsultasDeBitacora(HechosPorEscribir porEscribir) {
        this.porEscribir = porEscribir;
    }

    /** The kinds of facts that there are. */
    public static Set<String> clases() {
        return Escritura.CLASES.keySet();
    }

    /**
     * The rows of the lines that are looked for.
     *
     * @param toca whether a line is by, or touches, the person asked for, of which the database knows only by the letters
     */
    public List<Long> filas(ConsultaDeBitacora consulta, int maximo, Predicate<Anotacion> toca) {
        Map<String, Object> valores = new HashMap<>();
        String donde = donde(consulta, valores) + orden(consulta) + " limit :maximo";
        valores.put("maximo", maximo);
        return consulta.persona() == null
                ? porEscribir
                        .lectura()
                        .sql("select id from cc_bitacora" + donde)
                        .params(valores)
                        .query(Long.class)
                        .list()
                : porEscribir
                        .lectura()
                        .sql(Bitacora.ANOTACIONES + donde)
                        .params(valores)
                        .query(Bitacora::leer)
                        .list()
                        .stream()
                        .filter(toca)
                        .map(Anotacion::fila)
                        .toList();
    }

    /** What these rows hold, newest first. */
    public List<Anotacion> deFilas(Collection<Long> filas) {
        return filas.isEmpty()
                ? List.of()
                : porEscribir
                        .lectura()
                        .sql(Bitacora.ANOTACIONES + "where id in (:filas) order by " + NUEVAS_PRIMERO)
                        .param("filas", filas)
                        .query(Bitacora::leer)
                        .list();
    }

    /** A line, with its data letter by letter. */
    public Optional<LineaEscrita> una(long fila) {
        return porEscribir
                .lectura()
                .sql(Bitacora.ANOTACIONES + "where id = :fila")
                .param("fila", fila)
                .query((row, n) -> new LineaEscrita(Bitacora.leer(row, n), HojasSelladas.leerFila(row, n)))
                .optional();
    }

    /** The line from which on the trail was sealed: what stands before it was written without. */
    public Optional<Long> primeraSellada() {
        return porEscribir
                .lectura()
                .sql("select min(id) from cc_bitacora where hecho = :estreno")
                .param("estreno", Escritura.nombre(Hecho.SellosEstrenados.class))
                .query(Long.class)
                .optional();
    }

    /** When the first thing of a cycle, or of all, was noted. */
    public Optional<Instant> comienzo(@Nullable String ciclo) {
        String de = ciclo == null ? "" : " where ciclo = :ciclo";
        return porEscribir
                .lectura()
                .sql("select momento from cc_bitacora" + de + " order by momento, id limit 1")
                .params(ciclo == null ? Map.of() : Map.of("ciclo", ciclo))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** As an index has it: H2 stops at the limit only where the order names all of its columns. */
    private static String orden(ConsultaDeBitacora consulta) {
        String primero = (consulta.ciclo() == null ? "" : "ciclo, ") + (consulta.actividad() == null ? "" : "codigo, ");
        return " order by " + primero + NUEVAS_PRIMERO;
    }

    private static String donde(ConsultaDeBitacora consulta, Map<String, Object> valores) {
        List<String> condiciones = new ArrayList<>();
        poner(condiciones, valores, "ciclo = :ciclo", "ciclo", consulta.ciclo());
        poner(condiciones, valores, "codigo = :actividad", "actividad", consulta.actividad());
        poner(condiciones, valores, "momento >= :desde", "desde", utc(consulta.desde()));
        poner(condiciones, valores, "momento < :hasta", "hasta", utc(consulta.hasta()));
        if (!consulta.clases().isEmpty()) {
            poner(condiciones, valores, "hecho in (:clases)", "clases", consulta.clases());
        }
        if (consulta.persona() != null) {
            poner(
                    condiciones,
                    valores,
                    "(quien = :persona or datos like :cita escape '!')",
                    "persona",
                    consulta.persona());
            valores.put("cita", cita(consulta.persona()));
        }
        for (PalabraBuscada palabra : consulta.palabras()) {
            condiciones.add(deLaPalabra(palabra, valores));
        }
        return condiciones.isEmpty() ? "" : " where " + String.join(" and ", condiciones);
    }

    /** The users in whose names, of now or before, a word is. */
    public Set<String> llamadosPor(String llana) {
        return porEscribir
                .lectura()
                .sql("select distinct cuenta from cc_bitacora where cuenta >= '' and " + LLANO
                        + " like :palabra escape '!'")
                .param("palabra", "%" + literal(llana) + "%")
                .query(String.class)
                .set();
    }

    private static String deLaPalabra(PalabraBuscada palabra, Map<String, Object> valores) {
        List<String> donde = new ArrayList<>();
        donde.add(LLANO + " like :%s escape '!'".formatted(valor(valores, "%" + literal(palabra.llana()) + "%")));
        poner(donde, valores, "codigo", palabra.actividades());
        poner(donde, valores, "quien", palabra.personas());
        poner(donde, valores, "hecho", palabra.clases());
        palabra.personas()
                .forEach(persona -> donde.add("datos like :%s escape '!'".formatted(valor(valores, cita(persona)))));
        return "(" + String.join(" or ", donde) + ")";
    }

    private static void poner(
            List<String> donde, Map<String, Object> valores, String columna, Collection<String> entre) {
        if (!entre.isEmpty()) {
            donde.add("%s in (:%s)".formatted(columna, valor(valores, entre)));
        }
    }

    private static void poner(
            List<String> condiciones, Map<String, Object> valores, String sql, String nombre, @Nullable Object valor) {
        if (valor != null) {
            condiciones.add(sql);
            valores.put(nombre, valor);
        }
    }

    private static String valor(Map<String, Object> valores, Object valor) {
        String nombre = "v" + valores.size();
        valores.put(nombre, valor);
        return nombre;
    }

    /** A user as the data name it: a whole string. */
    private static String cita(String persona) {
        return "%\"" + literal(persona) + "\"%";
    }

    private static String literal(String palabra) {
        return palabra.replaceAll("[!%_]", "!$0");
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant momento) {
        return momento == null ? null : momento.atOffset(ZoneOffset.UTC);
    }

    /**
     * A line as it is told, and as it stands in the database.
     *
     * @param fila letter by letter
     */
    public record LineaEscrita(Anotacion anotacion, FilaSellada fila) {}
}
