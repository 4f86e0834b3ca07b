package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.entrada.ImportacionDePreguntas;
import co.cuentasclaras.pregunta.entrada.ImportacionDePreguntas.DeTodas;
import co.cuentasclaras.pregunta.entrada.ImportacionDePreguntas.Importadas;
import co.cuentasclaras.pregunta.entrada.ImportacionInvalida;
import co.cuentasclaras.tabla.ErrorTabla;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Many questions at once: pasted, or as a file. */
@RestController
@RequestMapping("/api/preguntas/importaciones")
class ImportacionesController {

    private final ImportacionDePreguntas importacion;
    private final QuienPuede quien;

    ImportacionesController(ImportacionDePreguntas importacion, QuienPuede quien) {
        this.importacion = importacion;
        this.quien = quien;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Importadas pegadas(@RequestBody Pegadas pegadas) {
        quien.exigirRadicar();
        return importacion.texto(
                deTodas(pegadas.ciclo(), pegadas.canal(), pegadas.espacio(), pegadas.recibida()),
                Objects.requireNonNullElse(pegadas.texto(), ""));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Importadas archivo(
            @RequestParam(required = false) @Nullable String ciclo,
            @RequestParam(required = false) @Nullable String canal,
            @RequestParam(required = false) @Nullable String espacio,
            @RequestParam(required = false) @Nullable String recibida,
            @RequestParam(required = false) @Nullable MultipartFile archivo)
            throws IOException {
        quien.exigirRadicar();
        if (archivo == null) {
            throw new SolicitudInvalida("archivo", "Elija el archivo con las preguntas: XLSX, ODS o CSV.");
        }
        return importacion.archivo(
                deTodas(ciclo, canal, espacio, recibida),
                archivo.getBytes(),
                Objects.requireNonNullElse(archivo.getOriginalFilename(), ""));
    }

    private static DeTodas deTodas(
            @Nullable String ciclo, @Nullable String canal, @Nullable String espacio, @Nullable String recibida) {
        if (ciclo == null || ciclo.isBlank()) {
            throw new SolicitudInvalida("ciclo", "Falta el ciclo: escriba su identificador o su vigencia.");
        }
        Canal elegido = Elegido.de("canal", canal, Canal.class);
        if (elegido == null) {
            throw new SolicitudInvalida("canal", "Elija por qué canal llegaron las preguntas.");
        }
        return new DeTodas(ciclo, elegido, espacio, NuevaPregunta.momento(recibida));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ErroresDeImportacion conErrores(ImportacionInvalida e) {
        return new ErroresDeImportacion(e.getMessage(), e.errores(), e.omitidos());
    }

    /**
     * @param texto a question on each line, or a table with its titles
     * @param recibida as of {@link NuevaPregunta}; for the rows that do not say it
     */
    record Pegadas(
            @Nullable String ciclo,
            @Nullable String canal,
            @Nullable String espacio,
            @Nullable String recibida,
            @Nullable String texto) {}

    /** @param omitidos how many more errors there are */
    record ErroresDeImportacion(String mensaje, List<ErrorTabla> errores, int omitidos) {}
}
