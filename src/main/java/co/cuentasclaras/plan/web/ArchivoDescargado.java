package co.cuentasclaras.plan.web;

import co.cuentasclaras.plan.ArchivosDePlanes.ArchivoEscrito;
import co.cuentasclaras.tabla.Libro.Formato;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook as a download. */
public final class ArchivoDescargado {

    private ArchivoDescargado() {}

    public static ResponseEntity<byte[]> de(ArchivoEscrito archivo) {
        return ResponseEntity.ok()
                .contentType(tipo(archivo.formato()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(archivo.nombre())
                                .build()
                                .toString())
                .body(archivo.bytes());
    }

    /** The format that somebody asks for by its ending. */
    public static Optional<Formato> formato(String terminacion) {
        return Arrays.stream(Formato.values())
                .filter(formato -> formato.name().equalsIgnoreCase(terminacion))
                .findFirst();
    }

    private static MediaType tipo(Formato formato) {
        return switch (formato) {
            case XLSX -> new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case ODS -> new MediaType("application", "vnd.oasis.opendocument.spreadsheet");
            case CSV -> new MediaType("text", "csv", StandardCharsets.UTF_8);
        };
    }
}
