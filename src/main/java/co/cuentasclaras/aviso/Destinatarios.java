package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.ArchivosDeCarta.ArchivoDeCarta;
import co.cuentasclaras.responsable.Persona;
import co.cuentasclaras.responsable.Personas;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** For whom mails are, people of the entity and those outside whom {@link DireccionesDeFuera} know; and what goes along. */
@Component
public class Destinatarios {

    private final Personas personas;
    private final List<DireccionesDeFuera> deFuera;
    private final ObjectProvider<CartaSinEntregar> quienAtiende;
    private final ObjectProvider<ArchivosDeCarta> archivos;

    Destinatarios(
            Personas personas,
            List<DireccionesDeFuera> deFuera,
            ObjectProvider<CartaSinEntregar> quienAtiende,
            ObjectProvider<ArchivosDeCarta> archivos) {
        this.personas = personas;
        this.deFuera = deFuera;
        this.quienAtiende = quienAtiende;
        this.archivos = archivos;
    }

    /** Where it goes; nothing when there is no address. */
    Optional<String> direccion(Correo correo) {
        if (correo.direccion() != null) {
            return Optional.of(correo.direccion());
        }
        return quienConoce(correo.destinatario())
                .map(uno -> uno.direccion(correo.destinatario()))
                .orElseGet(() -> personas.buscar(correo.destinatario()).map(Persona::correo))
                .filter(direccion -> !direccion.isEmpty());
    }

    /** Whether its address is nobody's business here: not even what a server answers, which often repeats it, is kept. */
    boolean esDeFuera(Correo correo) {
        return correo.direccion() != null || seEncuentraFuera(correo.destinatario());
    }

    /** Whether the address is asked for of somebody else when the mail leaves. */
    boolean seEncuentraFuera(String destinatario) {
        return quienConoce(destinatario).isPresent();
    }

    /** The files that go with it; a mail that tells of activities has none. */
    List<ArchivoDeCarta> archivos(Correo correo) {
        return correo.carta() == null
                ? List.of()
                : archivos.stream().flatMap(uno -> uno.de(correo).stream()).toList();
    }

    /** Tells whoever sees to letters that this one will not leave by itself any more. */
    void noSalio(Correo correo) {
        if (correo.carta() != null) {
            quienAtiende.forEach(uno -> uno.noSalio(correo));
        }
    }

    /** What people read in place of the user, or of the name of somebody outside. */
    public String nombre(String destinatario) {
        return nombres(List.of(destinatario)).getOrDefault(destinatario, destinatario);
    }

    public Map<String, String> nombres(Collection<String> destinatarios) {
        Map<String, String> nombres = new HashMap<>(personas.nombres(destinatarios));
        destinatarios.forEach(uno -> nombres.put(
                uno, quienConoce(uno).map(fuera -> fuera.nombre(uno)).orElseGet(() -> nombres.getOrDefault(uno, uno))));
        return nombres;
    }

    private Optional<DireccionesDeFuera> quienConoce(String destinatario) {
        return deFuera.stream().filter(uno -> uno.conoce(destinatario)).findFirst();
    }
}
