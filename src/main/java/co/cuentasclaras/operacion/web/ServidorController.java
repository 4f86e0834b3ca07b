package co.cuentasclaras.operacion.web;

import co.cuentasclaras.operacion.EstadoDelServidor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page Estado del servidor. Who may read it is decided by the security of the web layer. */
@Controller
class ServidorController {

    private final EstadoDelServidor estado;

    ServidorController(EstadoDelServidor estado) {
        this.estado = estado;
    }

    @GetMapping("/servidor")
    String ver(Model modelo) {
        modelo.addAttribute("estado", estado.ahora());
        return "servidor";
    }
}
