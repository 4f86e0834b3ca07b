package co.cuentasclaras.plan.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.plan.ArchivosDePlanes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan with its corrections as a file, to go on with it in a spreadsheet. */
@RestController
class ArchivoDelPlanController {

    private final ArchivosDePlanes archivos;

    ArchivoDelPlanController(ArchivosDePlanes archivos) {
        this.archivos = archivos;
    }

    @GetMapping("/api/planes/{id}/archivo")
    ResponseEntity<byte[]> archivo(@PathVariable String id, @RequestParam(defaultValue = "xlsx") String formato) {
        return ArchivoDescargado.de(archivos.de(
                id,
                ArchivoDescargado.formato(formato)
                        .orElseThrow(() -> new SolicitudInvalida("Elija el formato: xlsx, ods o csv."))));
    }
}
