package co.cuentasclaras.evidencia;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.comun.PorPaginas;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.evidencia.Evidencia.TipoEvidencia;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence of the activities, content and all, in the engine's database and transactions. */
@Repository
public class Evidencias {

    /** The content only of links: it is their address. */
    private static final String COLUMNAS =
            """
            select id, ciclo, codigo, tipo, nombre, medio, tamano, huella, agregada, agregada_por, sellada,
                   case when tipo = 'ENLACE' then contenido end as direccion
            from cc_evidencia
            """;

    private static final int PAGINA = 500;

    private final JdbcClient jdbc;
    private final EvidenciasAlteradas alteradas;
    private final Clock clock;

    Evidencias(JdbcClient jdbc, EvidenciasAlteradas alteradas, Clock clock) {
        this.jdbc = jdbc;
        this.alteradas = alteradas;
        this.clock = clock;
    }

    /** The evidence of an activity, oldest first. */
    public List<Evidencia> de(String ciclo, String codigo) {
        return jdbc.sql(COLUMNAS + "where ciclo = :ciclo and codigo = :codigo order by agregada, id")
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .query(Evidencias::leer)
                .list();
    }

    /** The evidence of all activities of these cycles, oldest first. */
    public List<Evidencia> deCiclos(Collection<String> ciclos) {
        return jdbc.sql(COLUMNAS + "where ciclo in (:ciclos) order by agregada, id")
                .param("ciclos", ciclos)
                .query(Evidencias::leer)
                .list();
    }

    public Optional<Evidencia> buscar(String id) {
        return jdbc.sql(COLUMNAS + "where id = :id")
                .param("id", id)
                .query(Evidencias::leer)
                .optional();
    }

    public Evidencia agregar(ActividadEnCurso actividad, Archivo archivo, String quien) {
        return agregar(actividad, TipoEvidencia.ARCHIVO, archivo.nombre(), archivo.medio(), archivo.contenido(), quien);
    }

    public Evidencia agregar(ActividadEnCurso actividad, Enlace enlace, String quien) {
        byte[] direccion = enlace.url().getBytes(StandardCharsets.UTF_8);
        return agregar(actividad, TipoEvidencia.ENLACE, enlace.nombre(), null, direccion, quien);
    }

    private Evidencia agregar(
            ActividadEnCurso actividad,
            TipoEvidencia tipo,
            String nombre,
            @Nullable String medio,
            byte[] contenido,
            String quien) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        """
                        insert into cc_evidencia (id, ciclo, codigo, tipo, nombre, medio, tamano, contenido, huella,
                          agregada, agregada_por)
                        values (:id, :ciclo, :codigo, :tipo, :nombre, :medio, :tamano, :contenido, :huella,
                          :ahora, :quien)""")
                .param("id", id)
                .param("ciclo", actividad.ciclo())
                .param("codigo", actividad.codigo())
                .param("tipo", tipo.name())
                .param("nombre", nombre)
                .param("medio", medio)
                .param("tamano", contenido.length)
                .param("contenido", contenido)
                .param("huella", Huella.de(contenido))
                .param("ahora", OffsetDateTime.now(clock))
                .param("quien", quien)
                .update();
        return buscar(id).orElseThrow();
    }

    /** Removes a piece that is not sealed yet; false when there was none. */
    public boolean retirar(String id) {
        return jdbc.sql("delete from cc_evidencia where id = :id and sellada is null")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** From now on nothing of this activity's evidence changes. */
    public void sellar(String ciclo, String codigo) {
        jdbc.sql(
                        """
                        update cc_evidencia set sellada = :ahora
                        where ciclo = :ciclo and codigo = :codigo and sellada is null""")
                .param("ahora", OffsetDateTime.now(clock))
                .param("ciclo", ciclo)
                .param("codigo", codigo)
                .update();
    }

    /** Every piece with the fingerprint that its content has now, one content at a time. */
    public void recorrer(BiConsumer<Evidencia, String> cada) {
        PorPaginas.recorrer(
                "",
                PAGINA,
                (despues, cuantas) -> jdbc.sql(COLUMNAS + "where id > :despues order by id limit :cuantas")
                        .param("despues", despues)
                        .param("cuantas", cuantas)
                        .query(Evidencias::leer)
                        .list(),
                Evidencia::id,
                evidencia -> jdbc.sql("select contenido from cc_evidencia where id = :id")
                        .param("id", evidencia.id())
                        .query((row, n) -> Huella.de(row.getBytes("contenido")))
                        .optional()
                        .ifPresent(huella -> cada.accept(evidencia, huella)));
    }

    /**
     * The content, as it was when it was added.
     *
     * @throws ContenidoAlterado when it no longer is
     */
    public byte[] contenido(Evidencia evidencia) {
        return comoSeAgrego(evidencia, comoEsta(evidencia));
    }

    /**
     * Looks at the content of one that was just read; that of a link was read with it.
     *
     * @throws ContenidoAlterado when it is not as it was added
     */
    void verificar(Evidencia leida) {
        comoSeAgrego(leida, leida.url() == null ? comoEsta(leida) : leida.url().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] comoSeAgrego(Evidencia evidencia, byte[] contenido) {
        String hallada = Huella.de(contenido);
        if (!hallada.equals(evidencia.huella())) {
            alteradas.anotar(evidencia, hallada);
            throw new ContenidoAlterado(evidencia.id());
        }
        return contenido;
    }

    /** The content as it stands in the database, altered or not: for who verifies it by himself. */
    public byte[] comoEsta(Evidencia evidencia) {
        return jdbc.sql("select contenido from cc_evidencia where id = :id")
                .param("id", evidencia.id())
                .query((row, n) -> row.getBytes("contenido"))
                .single();
    }

    private static Evidencia leer(ResultSet row, int n) throws SQLException {
        byte[] direccion = row.getBytes("direccion");
        return new Evidencia(
                row.getString("id"),
                row.getString("ciclo"),
                row.getString("codigo"),
                TipoEvidencia.valueOf(row.getString("tipo")),
                row.getString("nombre"),
                row.getString("medio"),
                row.getLong("tamano"),
                direccion == null ? null : new String(direccion, StandardCharsets.UTF_8),
                row.getString("huella"),
                row.getObject("agregada", OffsetDateTime.class).toInstant(),
                row.getString("agregada_por"),
                InstanteSql.leer(row, "sellada"));
    }
}
