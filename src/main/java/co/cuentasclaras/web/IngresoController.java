package co.cuentasclaras.web;

import co.cuentasclaras.ingreso.AjustesDeDirectorio;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways in that the page of the login offers besides a password. */
@RestController
class IngresoController {

    private final List<PuertaDeEntrada> puertas;

    IngresoController(AjustesDeDirectorio ajustes) {
        puertas = ajustes.conOidc().stream()
                .map(oidc -> new PuertaDeEntrada(
                        oidc.nombre(), OidcConfiguration.IDA.substring(1) + "/" + OidcConfiguration.PROVEEDOR))
                .toList();
    }

    @GetMapping("/ingreso/puertas")
    List<PuertaDeEntrada> puertas() {
        return puertas;
    }

    /**
     * @param direccion below the root of the application
     */
    record PuertaDeEntrada(String nombre, String direccion) {}
}
