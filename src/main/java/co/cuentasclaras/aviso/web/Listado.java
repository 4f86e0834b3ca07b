package co.cuentasclaras.aviso.web;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.Destinatarios;
import co.cuentasclaras.aviso.EstadoCorreo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails as a manager reads them: with the person's name, and in pages. */
@Component
class Listado {

    private final Correos correos;
    private final Destinatarios destinatarios;

    Listado(Correos correos, Destinatarios destinatarios) {
        this.correos = correos;
        this.destinatarios = destinatarios;
    }

    PaginaDeCorreos pagina(@Nullable EstadoCorreo estado, int numero) {
        int total = correos.total(estado);
        int paginas = Math.max(1, (total + Correos.POR_PAGINA - 1) / Correos.POR_PAGINA);
        int pagina = Math.min(Math.max(numero, 1), paginas);
        return con(correos.pagina(estado, pagina), total, pagina, paginas);
    }

    /** All of them on one page, to be printed. */
    PaginaDeCorreos entera(@Nullable EstadoCorreo estado) {
        List<Correo> leidos = correos.todos(estado);
        return con(leidos, leidos.size(), 1, 1);
    }

    private PaginaDeCorreos con(List<Correo> leidos, int total, int pagina, int paginas) {
        Map<String, String> nombres =
                destinatarios.nombres(leidos.stream().map(Correo::destinatario).collect(Collectors.toSet()));
        List<CorreoConNombre> filas = leidos.stream()
                .map(correo ->
                        new CorreoConNombre(correo, nombres.getOrDefault(correo.destinatario(), correo.destinatario())))
                .toList();
        return new PaginaDeCorreos(filas, total, pagina, paginas);
    }

    /** The person's name, or the user id when there is no such user any more. */
    String nombre(String usuario) {
        return destinatarios.nombre(usuario);
    }

    record CorreoConNombre(Correo correo, String nombre) {}

    record PaginaDeCorreos(List<CorreoConNombre> filas, int total, int pagina, int paginas) {}
}
