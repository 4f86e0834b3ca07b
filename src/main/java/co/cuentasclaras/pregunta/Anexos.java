package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.evidencia.Archivo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of the answers, content and all. */
@Repository
public class Anexos {

    private static final String COLUMNAS =
            "select id, pregunta, nombre, tipo, publico, huella, subido_por, subido from cc_respuesta_archivo ";

    private final JdbcClient jdbc;

    Anexos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a question, oldest first. */
    public List<Anexo> de(String pregunta) {
        return deTodas(List.of(pregunta));
    }

    /** Those of the answer to a question, also of the one whose answer it was given. */
    public List<Anexo> dadosA(PreguntaCiudadana pregunta) {
        String principal = pregunta.principal();
        return principal == null || pregunta.estado() == EstadoDePregunta.ACUMULADA ? de(pregunta.id()) : de(principal);
    }

    /** How many letters of eight bits they have together. */
    public long pesan(String pregunta) {
        return jdbc.sql(
                        "select coalesce(sum(octet_length(contenido)), 0) from cc_respuesta_archivo where pregunta = :pregunta")
                .param("pregunta", pregunta)
                .query(Long.class)
                .single();
    }

    /** Those of these questions, oldest first. */
    public List<Anexo> deTodas(Collection<String> preguntas) {
        return preguntas.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNAS + "where pregunta in (:preguntas) order by subido, id")
                        .param("preguntas", preguntas)
                        .query(Anexos::leer)
                        .list();
    }

    /** Those of a cycle's published answers that are for everybody, by the ids of their questions, oldest first. */
    public Map<String, List<AnexoPublico>> publicos(String ciclo) {
        return jdbc
                .sql(
                        """
                        select a.id, a.pregunta, a.nombre, octet_length(a.contenido) as tamano
                        from cc_respuesta_archivo a join cc_pregunta p on p.id = a.pregunta
                        where p.ciclo = :ciclo and p.estado = 'PUBLICADA' and a.publico order by a.subido, a.id""")
                .param("ciclo", ciclo)
                .query((fila, n) -> new AnexoPublico(
                        fila.getString("id"),
                        fila.getString("pregunta"),
                        fila.getString("nombre"),
                        fila.getLong("tamano")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(AnexoPublico::pregunta));
    }

    public Optional<Anexo> buscar(String id) {
        return jdbc.sql(COLUMNAS + "where id = :id")
                .param("id", id)
                .query(Anexos::leer)
                .optional();
    }

    /**
     * The content, as it was when it was added.
     *
     * @throws IllegalStateException when somebody altered it in the database
     */
    public byte[] contenido(Anexo anexo) {
        byte[] contenido = comoEsta(anexo);
        if (!Huella.de(contenido).equals(anexo.huella())) {
            throw new IllegalStateException("The file %s is not what was added".formatted(anexo.id()));
        }
        return contenido;
    }

    /** The content as it stands in the database, altered or not: for who verifies it by himself. */
    public byte[] comoEsta(Anexo anexo) {
        return jdbc.sql("select contenido from cc_respuesta_archivo where id = :id")
                .param("id", anexo.id())
                .query((fila, n) -> fila.getBytes("contenido"))
                .single();
    }

    public void agregar(Anexo anexo, Archivo archivo) {
        jdbc.sql(
                        """
                        insert into cc_respuesta_archivo (id, pregunta, nombre, tipo, contenido, huella, publico,
                          subido_por, subido)
                        values (:id, :pregunta, :nombre, :tipo, :contenido, :huella, :publico, :quien, :momento)""")
                .param("id", anexo.id())
                .param("pregunta", anexo.pregunta())
                .param("nombre", anexo.nombre())
                .param("tipo", anexo.tipo())
                .param("contenido", archivo.contenido())
                .param("huella", anexo.huella())
                .param("publico", anexo.publico())
                .param("quien", anexo.subidoPor())
                .param("momento", anexo.subido().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The files of one answer are those of another from now on. */
    public void pasar(String de, String a) {
        jdbc.sql("update cc_respuesta_archivo set pregunta = :a where pregunta = :de")
                .param("de", de)
                .param("a", a)
                .update();
    }

    /** Whether it was there. */
    public boolean retirar(String id) {
        return jdbc.sql("delete from cc_respuesta_archivo where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static Anexo leer(ResultSet fila, int n) throws SQLException {
        return new Anexo(
                fila.getString("id"),
                fila.getString("pregunta"),
                fila.getString("nombre"),
                fila.getString("tipo"),
                fila.getBoolean("publico"),
                fila.getString("huella").strip(),
                fila.getString("subido_por"),
                Objects.requireNonNull(InstanteSql.leer(fila, "subido")));
    }
}
