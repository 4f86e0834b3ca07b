package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.evidencia.web.ArchivoEntregado;
import co.cuentasclaras.pregunta.Anexo;
import co.cuentasclaras.pregunta.DatosALaVista;
import co.cuentasclaras.pregunta.DatosALaVista.DatoALaVista;
import co.cuentasclaras.pregunta.MedioDeRespuesta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.ArchivoVisto;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import co.cuentasclaras.pregunta.tramite.ArchivosDeRespuesta;
import co.cuentasclaras.pregunta.tramite.ArchivosDeRespuesta.Descarga;
import co.cuentasclaras.pregunta.tramite.Contestacion;
import co.cuentasclaras.pregunta.tramite.Recomunicaciones;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The answer to a question over HTTP, from its first draft to its publication. */
@RestController
@RequestMapping("/api/preguntas")
class ContestacionController {

    private final Contestacion contestacion;
    private final Recomunicaciones recomunicaciones;
    private final ArchivosDeRespuesta archivos;
    private final VistasDePreguntas vistas;

    ContestacionController(
            Contestacion contestacion,
            Recomunicaciones recomunicaciones,
            ArchivosDeRespuesta archivos,
            VistasDePreguntas vistas) {
        this.contestacion = contestacion;
        this.recomunicaciones = recomunicaciones;
        this.archivos = archivos;
        this.vistas = vistas;
    }

    /** Keeps a draft, or sends it to be reviewed. */
    @PostMapping("/{radicado}/proyecto")
    ResponseEntity<VistaDePregunta> proyectar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody Proyecto proyecto) {
        return respuesta(contestacion.proyectar(
                radicado,
                VersionVista.leer(vista),
                proyecto.texto(),
                proyecto.fuentes(),
                Boolean.TRUE.equals(proyecto.enviar())));
    }

    /** Approves the answer with the texts that everybody will read, or returns it. */
    @PostMapping("/{radicado}/revision")
    ResponseEntity<VistaDePregunta> revisar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody RevisionDeRespuesta revision) {
        if (revision.aprueba() == null) {
            throw new SolicitudInvalida("aprueba", "Elija si la respuesta se aprueba (aprueba): true o false.");
        }
        return respuesta(contestacion.revisar(
                radicado,
                VersionVista.leer(vista),
                revision.aprueba(),
                Motivo.leer(revision.motivo()),
                revision.preguntaPublica(),
                revision.respuestaPublica()));
    }

    @PostMapping("/{radicado}/comunicacion")
    ResponseEntity<VistaDePregunta> comunicar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody ComunicacionDeRespuesta comunicacion) {
        return respuesta(contestacion.comunicar(
                radicado,
                VersionVista.leer(vista),
                Elegido.de("medio", comunicacion.medio(), MedioDeRespuesta.class),
                comunicacion.constancia()));
    }

    /** The answer had not arrived and went another way. */
    @PostMapping("/{radicado}/recomunicacion")
    ResponseEntity<VistaDePregunta> recomunicar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody ComunicacionDeRespuesta comunicacion) {
        return respuesta(recomunicaciones.anotar(
                radicado,
                VersionVista.leer(vista),
                Elegido.de("medio", comunicacion.medio(), MedioDeRespuesta.class),
                comunicacion.constancia()));
    }

    @PostMapping("/{radicado}/publicacion")
    ResponseEntity<VistaDePregunta> publicar(
            @PathVariable String radicado,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody(required = false) @Nullable TextosParaPublicar textos) {
        return respuesta(contestacion.publicar(
                radicado,
                VersionVista.leer(vista),
                textos == null ? null : textos.preguntaPublica(),
                textos == null ? null : textos.respuestaPublica()));
    }

    /** What in a text looks like a datum of a person, before somebody approves or publishes it; nothing is kept. */
    @PostMapping("/datos-a-la-vista")
    List<DatoALaVista> datosALaVista(@RequestBody TextoPorMirar mirado) {
        String texto = mirado.texto();
        if (texto != null && texto.length() > Contestacion.LARGO_DE_LO_PUBLICO) {
            throw new SolicitudInvalida(
                    "texto",
                    "Acorte el texto: tiene %d letras y se publican %d."
                            .formatted(texto.length(), Contestacion.LARGO_DE_LO_PUBLICO));
        }
        return texto == null ? List.of() : DatosALaVista.en(texto);
    }

    @PostMapping("/{radicado}/archivos")
    @ResponseStatus(HttpStatus.CREATED)
    ArchivoVisto agregar(
            @PathVariable String radicado,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            @RequestParam(defaultValue = "false") boolean publico)
            throws IOException {
        if (archivo == null) {
            throw new SolicitudInvalida("archivo", "Elija el archivo que va con la respuesta.");
        }
        Anexo anexo = archivos.agregar(radicado, archivo.getOriginalFilename(), archivo.getBytes(), publico);
        return new ArchivoVisto(anexo.id(), anexo.nombre(), anexo.publico());
    }

    @DeleteMapping("/{radicado}/archivos/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirar(@PathVariable String radicado, @PathVariable String id) {
        archivos.retirar(radicado, id);
    }

    /** Hands out a file, never to be shown as a page of ours. */
    @GetMapping("/{radicado}/archivos/{id}")
    ResponseEntity<byte[]> descargar(@PathVariable String radicado, @PathVariable String id) {
        Descarga descarga = archivos.descargar(radicado, id);
        return ArchivoEntregado.de(descarga.anexo().nombre(), descarga.anexo().tipo())
                .cacheControl(CacheControl.noStore())
                .body(descarga.contenido());
    }

    private ResponseEntity<VistaDePregunta> respuesta(PreguntaCiudadana pregunta) {
        return VersionVista.respuesta(pregunta, vistas);
    }

    record Proyecto(@Nullable String texto, @Nullable String fuentes, @Nullable Boolean enviar) {}

    record RevisionDeRespuesta(
            @Nullable Boolean aprueba,
            @Nullable String motivo,
            @Nullable String preguntaPublica,
            @Nullable String respuestaPublica) {}

    record ComunicacionDeRespuesta(@Nullable String medio, @Nullable String constancia) {}

    record TextosParaPublicar(@Nullable String preguntaPublica, @Nullable String respuestaPublica) {}

    record TextoPorMirar(@Nullable String texto) {}
}
