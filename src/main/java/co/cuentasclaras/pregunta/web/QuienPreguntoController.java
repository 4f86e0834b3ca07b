package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.aviso.Correo;
import co.cuentasclaras.aviso.EstadoCorreo;
import co.cuentasclaras.ciudadano.DatosDelCiudadano;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.QuienPregunto;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asked a question, over HTTP. Nothing of it is kept on the way. */
@RestController
@RequestMapping("/api/preguntas/{radicado}")
class QuienPreguntoController {

    private final QuienPregunto quien;
    private final VistasDePreguntas vistas;

    QuienPreguntoController(QuienPregunto quien, VistasDePreguntas vistas) {
        this.quien = quien;
        this.vistas = vistas;
    }

    /**
     * Shows who asked; the reading is noted with what it is for. As it notes something, the link of another page does not
     * lead here: it would put words into the mouth of whoever follows it.
     *
     * @param desde what a browser says of where the request began
     */
    @GetMapping("/ciudadano")
    ResponseEntity<CiudadanoVisto> ver(
            @PathVariable String radicado,
            @RequestParam(defaultValue = "") String para,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String desde) {
        if (desde != null && !desde.equals("same-origin")) {
            throw new SolicitudInvalida(
                    "Los datos de quien pregunta se abren en la página de la pregunta, diciendo para qué.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(quien.ver(radicado, para).map(CiudadanoVisto::de).orElse(CiudadanoVisto.BORRADO));
    }

    @PostMapping("/supresion")
    ResponseEntity<VistaDePregunta> suprimir(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody SupresionPedida supresion) {
        PreguntaCiudadana pregunta = quien.suprimir(radicado, VersionVista.leer(vista), supresion.motivo());
        return VersionVista.respuesta(pregunta, vistas);
    }

    /** What was written to whoever asked, and whether it left. */
    @GetMapping("/cartas")
    List<CartaVista> cartas(@PathVariable String radicado) {
        return quien.cartas(radicado).stream().map(CartaVista::de).toList();
    }

    record SupresionPedida(@Nullable String motivo) {}

    /** @param nota why there is nothing to see; null when there is */
    record CiudadanoVisto(
            @Nullable String nota,
            boolean anonimo,
            @Nullable String nombre,
            @Nullable String organizacion,
            @Nullable String correo,
            @Nullable String direccion,
            @Nullable String telefono,
            @Nullable String grupoValor,
            boolean publicaNombre) {

        static final CiudadanoVisto BORRADO = new CiudadanoVisto(
                "Quien preguntó pidió que se borraran sus datos.", true, null, null, null, null, null, null, false);

        static CiudadanoVisto de(DatosDelCiudadano datos) {
            return new CiudadanoVisto(
                    datos.anonimo() && datos.grupoValor() == null ? "Preguntó sin identificarse." : null,
                    datos.anonimo(),
                    datos.nombre(),
                    datos.organizacion(),
                    datos.correo(),
                    datos.direccion(),
                    datos.telefono(),
                    datos.grupoValor(),
                    datos.publicaNombre());
        }
    }

    record CartaVista(
            String asunto, EstadoCorreo estado, String nombreDelEstado, Instant escrita, @Nullable Instant enviada) {

        static CartaVista de(Correo carta) {
            return new CartaVista(
                    carta.asunto(), carta.estado(), carta.estado().palabra(), carta.creado(), carta.enviado());
        }
    }
}
