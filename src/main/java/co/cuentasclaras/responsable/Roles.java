package co.cuentasclaras.responsable;

import co.cuentasclaras.comun.PorTransaccion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;
    private final PorTransaccion<Map<String, Rol>> roles = new PorTransaccion<>(this::leer);

    Roles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An entity has a dozen of them: who asks for one is handed it from all, with who stands in for whom today. */
    private Map<String, Rol> leer() {
        return jdbc
                .sql(
                        """
                        select r.id, r.nombre, r.perfil, r.titular, r.suplente, a.sustituto, d.usuario as fuera
                        from cc_rol r left join cc_ausencia a on a.persona = coalesce(r.titular, r.suplente)
                          and a.terminada is null and a.desde <= :hoy and a.hasta >= :hoy
                        left join cc_cuenta_directorio d on d.retirada is not null
                          and d.usuario in (r.titular, r.suplente, a.sustituto)
                        order by r.id""")
                .param("hoy", LocalDate.now(clock))
                .query((fila, n) -> new Rol(
                        fila.getString("id"),
                        fila.getString("nombre"),
                        Perfil.valueOf(fila.getString("perfil")),
                        fila.getString("titular"),
                        fila.getString("suplente"),
                        fila.getString("sustituto"),
                        Stream.ofNullable(fila.getString("fuera")).collect(Collectors.toSet())))
                .list()
                .stream()
                .collect(Collectors.toMap(Rol::id, Function.identity(), Rol::con, LinkedHashMap::new));
    }

    public Optional<Rol> rol(String id) {
        return Optional.ofNullable(roles.leer().get(id));
    }

    /** What people call a role; its id when it is no longer there. */
    public String nombre(String id) {
        return rol(id).map(Rol::nombre).orElse(id);
    }

    /** All roles, by id. */
    public List<Rol> todos() {
        return List.copyOf(roles.leer().values());
    }

    /** What people call each role, by id. */
    public Map<String, String> nombres() {
        return todos().stream().collect(Collectors.toMap(Rol::id, Rol::nombre));
    }

    /** The ids of all roles. */
    public Set<String> ids() {
        return new LinkedHashSet<>(roles.leer().keySet());
    }

    /** Who holds each role, by its id; a vacant one is left out. */
    public Map<String, String> titulares() {
        Map<String, String> titulares = new LinkedHashMap<>();
        for (Rol rol : todos()) {
            String titular = rol.titular();
            if (titular != null) {
                titulares.put(rol.id(), titular);
            }
        }
        return titulares;
    }

    /** What these roles do; an id that is no role does nothing. */
    public Set<Perfil> perfiles(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : todos().stream()
                        .filter(rol -> ids.contains(rol.id()))
                        .map(Rol::perfil)
                        .collect(Collectors.toSet());
    }

    /** The roles whose tasks this user may take without being their holder. */
    public List<String> rolesPorTomar(String usuario) {
        return todos().stream()
                .filter(rol -> usuario.equals(rol.suplente()) && !usuario.equals(rol.titular()))
                .map(Rol::id)
                .toList();
    }

    /** The roles for whose absent titular this user stands in today. */
    public List<String> rolesQueSustituye(String usuario) {
        return todos().stream()
                .filter(rol -> usuario.equals(rol.sustituto()))
                .map(Rol::id)
                .toList();
    }

    /** From now until the end of the transaction nobody else changes who holds what or who is away. */
    public void reservar() {
        jdbc.sql("select id from cc_rol order by id for update")
                .query(String.class)
                .list();
        roles.olvidar();
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

    /** The role stays although the file of responsables does not know it. */
    void conservar(String id) {
        jdbc.sql("update cc_rol set sin_archivo = true where id = :id")
                .param("id", id)
                .update();
    }

    /** The roles that the file of responsables need not know. */
    Set<String> sinArchivo() {
        return jdbc.sql("select id from cc_rol where sin_archivo")
                .query(String.class)
                .set();
    }

    /** What the file of responsables said of each role when it was last read, by role. */
    Map<String, Nombrados> segunArchivo() {
        return jdbc
                .sql("select id, titular_archivo, suplente_archivo from cc_rol")
                .query((fila, n) -> Map.entry(
                        fila.getString("id"),
                        new Nombrados(fila.getString("titular_archivo"), fila.getString("suplente_archivo"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Remembers what the file says of a role. */
    void recordarArchivo(String id, Nombrados archivo) {
        jdbc.sql("update cc_rol set titular_archivo = :titular, suplente_archivo = :suplente where id = :id")
                .param("id", id)
                .param("titular", archivo.titular())
                .param("suplente", archivo.suplente())
                .update();
    }

    /** Who is named for a role. */
    record Nombrados(@Nullable String titular, @Nullable String suplente) {}

    /** Who is away has changed: what was read of the roles is not so any more. */
    void olvidar() {
        roles.olvidar();
    }

    /** Removes the role, so that no new cronograma may name it. */
    public void eliminar(String id) {
        jdbc.sql("delete from cc_rol where id = :id").param("id", id).update();
        roles.olvidar();
    }

    private int escribir(String sql, Rol rol) {
        roles.olvidar();
        return jdbc.sql(sql)
                .param("id", rol.id())
                .param("nombre", rol.nombre())
                .param("perfil", rol.perfil().name())
                .param("titular", rol.titular())
                .param("suplente", rol.suplente())
                .update();
    }
}
