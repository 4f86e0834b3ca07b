package co.cuentasclaras.aviso.web;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.Correos;
import co.cuentasclaras.aviso.EstadoCorreo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails as data. Who may read them is decided by the security of the web layer. */
@RestController
@RequestMapping("/api/correos")
class CorreoApi {

    private final Correos correos;
    private final Listado listado;

    CorreoApi(Correos correos, Listado listado) {
        this.correos = correos;
        this.listado = listado;
    }

    @GetMapping
    PaginaJson lista(
            @RequestParam(required = false) @Nullable EstadoCorreo estado,
            @RequestParam(defaultValue = "1") int pagina) {
        Listado.PaginaDeCorreos leida = listado.pagina(estado, pagina);
        return new PaginaJson(
                leida.filas().stream()
                        .map(fila -> CorreoJson.de(fila.correo(), fila.nombre(), false))
                        .toList(),
                leida.total(),
                leida.pagina(),
                leida.paginas());
    }

    @GetMapping("/{id}")
    ResponseEntity<CorreoJson> uno(@PathVariable String id) {
        return ResponseEntity.of(
                correos.buscar(id).map(correo -> CorreoJson.de(correo, listado.nombre(correo.destinatario()), true)));
    }

    /** 202 when it is queued again; 409 when there is nothing to try again or no server. */
    @PostMapping("/{id}/reintentar")
    ResponseEntity<Void> reintentar(@PathVariable String id) {
        if (correos.buscar(id).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.status(correos.reintentar(id) ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT)
                .build();
    }

    /** All that are in a state, and how many are queued again. */
    @PostMapping("/reintentar")
    ResponseEntity<ReintentadosJson> reintentarTodos(@RequestParam EstadoCorreo estado) {
        return ResponseEntity.accepted().body(new ReintentadosJson(correos.reintentarTodos(estado)));
    }

    record ReintentadosJson(int reintentados) {}

    record PaginaJson(List<CorreoJson> correos, int total, int pagina, int paginas) {}

    /** {@code texto} and {@code html} only when one mail is asked for. */
    record CorreoJson(
            String id,
            String destinatario,
            String nombre,
            String asunto,
            EstadoCorreo estado,
            Instant creado,
            @Nullable Instant enviado,
            int intentos,
            @Nullable Instant proximoIntento,
            @Nullable String error,
            @Nullable String texto,
            @Nullable String html) {

        static CorreoJson de(Correo correo, String nombre, boolean conContenido) {
            return new CorreoJson(
                    correo.id(),
                    correo.destinatario(),
                    nombre,
                    correo.asunto(),
                    correo.estado(),
                    correo.creado(),
                    correo.enviado(),
                    correo.intentos(),
                    correo.proximoIntento(),
                    correo.error(),
                    conContenido ? correo.texto() : null,
                    conContenido ? correo.html() : null);
        }
    }
}
