package co.cuentasclaras.cronograma;

import co.cuentasclaras.comun.PorTransaccion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public hearings of the cycles, and what of the models does not apply in each. */
@Repository
public class Audiencias {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    private final PorTransaccion<Map<String, List<AudienciaPublica>>> leidas = new PorTransaccion<>(HashMap::new);

    Audiencias(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes what the cronograma of a new cycle says of both. */
    public void crear(String ciclo, List<AudienciaPublica> audiencias, Map<String, String> noAplica) {
        leidas.olvidar();
        audiencias.forEach(una -> insertar(ciclo, una));
        batches.batchUpdate(
                "insert into cc_no_aplica (ciclo, codigo, motivo) values (?, ?, ?)",
                noAplica.entrySet().stream()
                        .map(una -> new Object[] {ciclo, una.getKey(), una.getValue()})
                        .toList());
    }

    /** One more hearing, behind the others; one that a version had taken out is what this one says of it. */
    void agregar(String ciclo, AudienciaPublica audiencia) {
        leidas.olvidar();
        int yaEstaba = jdbc.sql(
                        """
                        update cc_audiencia set nombre = :nombre, dia = :dia, suspendida = :suspendida
                        where ciclo = :ciclo and clave = :clave""")
                .param("ciclo", ciclo)
                .param("clave", audiencia.clave())
                .param("nombre", audiencia.nombre())
                .param("dia", audiencia.dia())
                .param("suspendida", audiencia.suspendida())
                .update();
        if (yaEstaba == 0) {
            insertar(ciclo, audiencia);
        }
    }

    private void insertar(String ciclo, AudienciaPublica audiencia) {
        jdbc.sql(
                        """
                        insert into cc_audiencia (ciclo, clave, nombre, dia, suspendida, orden)
                        values (:ciclo, :clave, :nombre, :dia, :suspendida,
                          (select coalesce(max(orden), 0) + 1 from cc_audiencia where ciclo = :ciclo))""")
                .param("ciclo", ciclo)
                .param("clave", audiencia.clave())
                .param("nombre", audiencia.nombre())
                .param("dia", audiencia.dia())
                .param("suspendida", audiencia.suspendida())
                .update();
    }

    /** Those of a cycle, in the order of its plan; none when it holds none. */
    public List<AudienciaPublica> deCiclo(String ciclo) {
        return leidas.leer()
                .computeIfAbsent(ciclo, uno -> deCiclos(List.of(uno)).getOrDefault(uno, List.of()));
    }

    /** Those of these cycles, by cycle. */
    public Map<String, List<AudienciaPublica>> deCiclos(Collection<String> ciclos) {
        return jdbc
                .sql(
                        "select ciclo, clave, nombre, dia, suspendida from cc_audiencia where ciclo in (:ciclos) order by orden")
                .param("ciclos", ciclos)
                .query((fila, n) -> Map.entry(
                        fila.getString("ciclo"),
                        new AudienciaPublica(
                                fila.getString("clave"),
                                fila.getString("nombre"),
                                fila.getObject("dia", LocalDate.class),
                                fila.getBoolean("suspendida"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Holds those of a cycle until the transaction ends: what several decide together, they decide one by one. */
    public void reservar(String ciclo) {
        jdbc.sql("select clave from cc_audiencia where ciclo = :ciclo order by clave for update")
                .param("ciclo", ciclo)
                .query(String.class)
                .list();
    }

    /** The hearing of a cycle under a key, which is empty for the only or the first one. */
    public Optional<AudienciaPublica> buscar(String ciclo, String clave) {
        return deCiclo(ciclo).stream().filter(una -> una.clave().equals(clave)).findFirst();
    }

    /** These apply from now on. */
    void aplicar(String ciclo, Collection<String> codigos) {
        batches.batchUpdate(
                "delete from cc_no_aplica where ciclo = ? and codigo = ?",
                codigos.stream().map(codigo -> new Object[] {ciclo, codigo}).toList());
    }

    /** It is on that day, and no longer suspended. */
    void mover(String ciclo, String clave, @Nullable LocalDate dia) {
        leidas.olvidar();
        jdbc.sql("update cc_audiencia set dia = :dia, suspendida = false where ciclo = :ciclo and clave = :clave")
                .param("dia", dia)
                .param("ciclo", ciclo)
                .param("clave", clave)
                .update();
    }

    /** It waits for another day. */
    void suspender(String ciclo, String clave) {
        leidas.olvidar();
        jdbc.sql("update cc_audiencia set suspendida = true where ciclo = :ciclo and clave = :clave")
                .param("ciclo", ciclo)
                .param("clave", clave)
                .update();
    }

    /** What does not apply in a cycle: the codes of the models, each with the reason. */
    public Map<String, String> noAplica(String ciclo) {
        return noAplica(List.of(ciclo)).getOrDefault(ciclo, Map.of());
    }

    /** The same of these cycles, by cycle. */
    public Map<String, Map<String, String>> noAplica(Collection<String> ciclos) {
        Map<String, Map<String, String>> noAplica = new LinkedHashMap<>();
        jdbc.sql("select ciclo, codigo, motivo from cc_no_aplica where ciclo in (:ciclos) order by codigo")
                .param("ciclos", ciclos)
                .query(fila -> {
                    noAplica.computeIfAbsent(fila.getString("ciclo"), nuevo -> new LinkedHashMap<>())
                            .put(fila.getString("codigo"), fila.getString("motivo"));
                });
        return noAplica;
    }
}
