package co.cuentasclaras.responsable;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which accounts are of people of the entity's directory, and which roles its groups give them, besides those that they
 * are named for here.
 */
@Repository
public class CuentasDeDirectorio {

    private final JdbcClient jdbc;
    private final Clock clock;

    CuentasDeDirectorio(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether that account is of somebody of the directory. */
    public boolean conoce(String usuario) {
        return !emisores(usuario).isEmpty();
    }

    /** The directories that have somebody for that account. */
    public Set<String> emisores(String usuario) {
        return jdbc.sql("select emisor from cc_cuenta_directorio where usuario = :usuario")
                .param("usuario", usuario)
                .query(String.class)
                .set();
    }

    /** The account of whom the directory calls so. */
    public Optional<String> usuario(String emisor, String sujeto) {
        return jdbc.sql("select usuario from cc_cuenta_directorio where emisor = :emisor and sujeto = :sujeto")
                .param("emisor", emisor)
                .param("sujeto", sujeto)
                .query(String.class)
                .optional();
    }

    /** Those of this directory whom it knew when it was last asked. */
    public Set<String> vigentes(String emisor) {
        return jdbc.sql("select usuario from cc_cuenta_directorio where emisor = :emisor and retirada is null")
                .param("emisor", emisor)
                .query(String.class)
                .set();
    }

    /**
     * The account is from now on of whom the directory calls so.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it is of somebody else of that directory already
     */
    public void vincular(String usuario, String emisor, String sujeto) {
        jdbc.sql("insert into cc_cuenta_directorio (emisor, sujeto, usuario) values (:emisor, :sujeto, :usuario)")
                .param("emisor", emisor)
                .param("sujeto", sujeto)
                .param("usuario", usuario)
                .update();
    }

    /** Nobody else changes what the directory says of that person before the end of the transaction. */
    public void reservar(String usuario) {
        jdbc.sql("select sujeto from cc_cuenta_directorio where usuario = :usuario for update")
                .param("usuario", usuario)
                .query(String.class)
                .list();
    }

    /** The directory knows her. */
    public void reconocer(String usuario) {
        jdbc.sql("update cc_cuenta_directorio set retirada = null where usuario = :usuario and retirada is not null")
                .param("usuario", usuario)
                .update();
    }

    /** The directory does not know her any more; she gets no role until it does. */
    public void retirar(String usuario) {
        jdbc.sql("update cc_cuenta_directorio set retirada = :ahora where usuario = :usuario")
                .param("ahora", clock.instant().atOffset(ZoneOffset.UTC))
                .param("usuario", usuario)
                .update();
    }

    /** Forgets whose the account was, because there is no such account any more. */
    public void olvidar(String usuario) {
        ponerRoles(usuario, Set.of());
        jdbc.sql("delete from cc_cuenta_directorio where usuario = :usuario")
                .param("usuario", usuario)
                .update();
    }

    /** The roles that the directory gives that person. */
    public Set<String> roles(String usuario) {
        return jdbc.sql("select rol from cc_pertenencia where usuario = :usuario")
                .param("usuario", usuario)
                .query(String.class)
                .set();
    }

    /** From now on the directory gives her these roles and no other. */
    public void ponerRoles(String usuario, Set<String> roles) {
        jdbc.sql("delete from cc_pertenencia where usuario = :usuario")
                .param("usuario", usuario)
                .update();
        for (String rol : roles) {
            jdbc.sql("insert into cc_pertenencia (usuario, rol) values (:usuario, :rol)")
                    .param("usuario", usuario)
                    .param("rol", rol)
                    .update();
        }
    }

    /** Who is in a role: those who are named for it, but for whom the directory lost, and whom the directory gives it. */
    public Set<String> miembros(String rol, Set<String> nombrados) {
        Set<String> miembros = new HashSet<>(nombrados);
        miembros.removeAll(jdbc.sql("select usuario from cc_cuenta_directorio where retirada is not null")
                .query(String.class)
                .set());
        miembros.addAll(jdbc.sql("select usuario from cc_pertenencia where rol = :rol")
                .param("rol", rol)
                .query(String.class)
                .set());
        return miembros;
    }
}
