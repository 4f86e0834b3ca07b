package co.cuentasclaras.cumplimiento.web;

import co.cuentasclaras.cumplimiento.CumplimientosVisibles;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page on which what was told of an activity is read and corrected; lists and mails lead here. */
@Controller
class PaginaCumplimientoController {

    private final CumplimientosVisibles visibles;

    PaginaCumplimientoController(CumplimientosVisibles visibles) {
        this.visibles = visibles;
    }

    @GetMapping("/cumplimientos/{tarea}")
    String pagina(@PathVariable String tarea, Model modelo) {
        modelo.addAttribute("actividad", visibles.deTarea(tarea));
        return "cumplimiento";
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No account of that task for this person")
    void noExiste() {}
}
