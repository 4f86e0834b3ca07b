package co.cuentasclaras.aviso.web;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.Directorio;
import co.cuentasclaras.aviso.Directorio.Destinatario;
import co.cuentasclaras.aviso.EstadoCorreo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails as a manager reads them: with the person's name, and in pages. */
@Component
class Listado {

    private final Correos correos;
    private final Directorio directorio;

    Listado(Correos correos, Directorio directorio) {
        this.correos = correos;
        this.directorio = directorio;
    }

    Pagina pagina(@Nullable EstadoCorreo estado, int numero) {
        int total = correos.total(estado);
        int paginas = Math.max(1, (total + Correos.POR_PAGINA - 1) / Correos.POR_PAGINA);
        int pagina = Math.min(Math.max(numero, 1), paginas);
        Map<String, String> nombres = new HashMap<>();
        List<Fila> filas = correos.pagina(estado, pagina).stream()
                .map(correo -> new Fila(correo, nombres.computeIfAbsent(correo.destinatario(), this::nombre)))
                .toList();
        return new Pagina(filas, total, pagina, paginas);
    }

    /** The person's name, or the user id when there is no such user any more. */
    String nombre(String usuario) {
        return directorio.persona(usuario).map(Destinatario::nombreCompleto).orElse(usuario);
    }

    record Fila(Correo correo, String nombre) {}

    record Pagina(List<Fila> filas, int total, int pagina, int paginas) {}
}
