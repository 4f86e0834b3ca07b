package co.cuentasclaras.responsable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles of the entity and who holds each. */
@Repository
public class Roles {

    /** Answers for the whole cronograma; late activities reach it first. */
    public static final String LIDER = "lider";

    /** Learns what is still late after the leader. */
    public static final String GERENCIA = "gerencia";

    /** Watches; learns what is late at the same time as {@link #GERENCIA}. */
    public static final String CONTROL_INTERNO = "control-interno";

    private final JdbcClient jdbc;

    public Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Rol> rol(String id) {
        return jdbc.sql("select id, nombre, perfil, titular, suplente from cc_rol where id = :id")
                .param("id", id)
                .query(Rol.class)
                .optional();
    }

    /** What people call a role; its id when it is no longer there. */
    public String nombre(String id) {
        return rol(id).map(Rol::nombre).orElse(id);
    }

    /** All roles, by id. */
    public List<Rol> todos() {
        return jdbc.sql("select id, nombre, perfil, titular, suplente from cc_rol order by id")
                .query(Rol.class)
                .list();
    }

    /** The ids that a cronograma may name. */
    public Set<String> ids() {
        return new LinkedHashSet<>(jdbc.sql("select id from cc_rol order by id")
                .query(String.class)
                .list());
    }

    /** What these roles do; an id that is no role does nothing. */
    public Set<Perfil> perfiles(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select distinct perfil from cc_rol where id in (:ids)")
                        .param("ids", ids)
                        .query((fila, n) -> Perfil.valueOf(fila.getString("perfil")))
                        .list());
    }

    /** The roles whose tasks this user may take without being their holder. */
    public List<String> rolesPorTomar(String usuario) {
        return jdbc.sql("select id from cc_rol where suplente = :usuario"
                        + " and (titular is null or titular <> :usuario) order by id")
                .param("usuario", usuario)
                .query(String.class)
                .list();
    }

    /** Writes the role, new or changed. */
    public void guardar(Rol rol) {
        if (escribir(
                        "update cc_rol set nombre = :nombre, perfil = :perfil, titular = :titular,"
                                + " suplente = :suplente where id = :id",
                        rol)
                == 0) {
            escribir(
                    "insert into cc_rol (id, nombre, perfil, titular, suplente)"
                            + " values (:id, :nombre, :perfil, :titular, :suplente)",
                    rol);
        }
    }

    /** Removes the role, so that no new cronograma may name it. */
    public void eliminar(String id) {
        jdbc.sql("delete from cc_rol where id = :id").param("id", id).update();
    }

    private int escribir(String sql, Rol rol) {
        return jdbc.sql(sql)
                .param("id", rol.id())
                .param("nombre", rol.nombre())
                .param("perfil", rol.perfil().name())
                .param("titular", rol.titular())
                .param("suplente", rol.suplente())
                .update();
    }
}
