package co.cuentasclaras.ingreso;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.net.InetAddress;

/** The directory of the entity, as real as its own: people and groups in a server of LDAP. */
final class DirectorioDePrueba {

    static final String BASE = "dc=entidad,dc=example";
    static final String BUSCADOR = "cn=buscador," + BASE;
    static final String CLAVE_DEL_BUSCADOR = "Solo-Busca-1";

    private static final String PERSONAS = "ou=personas," + BASE;
    private static final String GRUPOS = "ou=grupos," + BASE;

    private final InMemoryDirectoryServer servidor;

    DirectorioDePrueba() {
        try {
            InMemoryDirectoryServerConfig ajustes = new InMemoryDirectoryServerConfig(BASE);
            ajustes.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), 0, null));
            ajustes.addAdditionalBindCredentials(BUSCADOR, CLAVE_DEL_BUSCADOR);
            // Nobody looks around without saying who he is.
            ajustes.setAuthenticationRequiredOperationTypes(com.unboundid.ldap.sdk.OperationType.SEARCH);
            servidor = new InMemoryDirectoryServer(ajustes);
            servidor.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ldap://127.0.0.1:" + servidor.getListenPort();
    }

    /** As at the beginning: nobody and nothing in it. */
    void vaciar() {
        servidor.clear();
        agregar("dn: " + BASE, "objectClass: domain", "dc: entidad");
        agregar("dn: " + PERSONAS, "objectClass: organizationalUnit", "ou: personas");
        agregar("dn: " + GRUPOS, "objectClass: organizationalUnit", "ou: grupos");
    }

    void persona(String uid, String nombre, String apellido, String clave) {
        agregar(
                "dn: " + dn(uid),
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + nombre + " " + apellido,
                "givenName: " + nombre,
                "sn: " + apellido,
                "mail: " + uid + "@entidad.gov.co",
                "userPassword: " + clave);
    }

    void grupo(String nombre, String... uids) {
        String[] lineas = new String[uids.length + 3];
        lineas[0] = "dn: cn=" + nombre + "," + GRUPOS;
        lineas[1] = "objectClass: groupOfNames";
        lineas[2] = "cn: " + nombre;
        for (int i = 0; i < uids.length; i++) {
            lineas[i + 3] = "member: " + dn(uids[i]);
        }
        agregar(lineas);
    }

    void sacar(String grupo, String uid) {
        try {
            servidor.modify("cn=" + grupo + "," + GRUPOS, new Modification(ModificationType.DELETE, "member", dn(uid)));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    void borrar(String uid) {
        try {
            servidor.delete(dn(uid));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** It does not answer while this is done. */
    void mientrasCalla(Runnable algo) {
        int puerto = servidor.getListenPort();
        servidor.shutDown(true);
        try {
            algo.run();
        } finally {
            try {
                servidor.startListening();
            } catch (LDAPException e) {
                throw new IllegalStateException("port " + puerto, e);
            }
        }
    }

    private void agregar(String... ldif) {
        try {
            servidor.add(ldif);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String dn(String uid) {
        return "uid=" + uid + "," + PERSONAS;
    }
}
