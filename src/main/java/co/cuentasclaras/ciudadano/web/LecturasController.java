package co.cuentasclaras.ciudadano.web;

import co.cuentasclaras.ciudadano.LecturasDeDatos;
import co.cuentasclaras.ciudadano.LecturasDeDatos.LecturaDeDatos;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Personas;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page Datos personales. Who may read it is decided by the security of the web layer. */
@Controller
@RequestMapping("/datos-personales")
class LecturasController {

    private static final int POR_PAGINA = 50;

    private final LecturasDeDatos lecturas;
    private final Personas personas;
    private final Clock clock;

    LecturasController(LecturasDeDatos lecturas, Personas personas, Clock clock) {
        this.lecturas = lecturas;
        this.personas = personas;
        this.clock = clock;
    }

    @GetMapping
    String lista(
            @RequestParam(defaultValue = "") String radicado,
            @RequestParam(defaultValue = "1") int pagina,
            Model modelo) {
        int total = lecturas.total(radicado);
        int paginas = Math.max(1, (total + POR_PAGINA - 1) / POR_PAGINA);
        int numero = Math.min(Math.max(pagina, 1), paginas);
        List<LecturaDeDatos> leidas = lecturas.desde(radicado, POR_PAGINA, (numero - 1L) * POR_PAGINA);
        Map<String, String> nombres =
                personas.nombres(leidas.stream().map(LecturaDeDatos::quien).collect(Collectors.toSet()));
        modelo.addAttribute("radicado", radicado);
        modelo.addAttribute("total", total);
        modelo.addAttribute("pagina", numero);
        modelo.addAttribute("paginas", paginas);
        modelo.addAttribute(
                "filas",
                leidas.stream()
                        .map(una -> new ConsultaVista(
                                una.radicado(),
                                nombres.getOrDefault(una.quien(), una.quien()),
                                Palabras.momento(una.momento().atZone(clock.getZone())),
                                una.para()))
                        .toList());
        return "datos-personales";
    }

    record ConsultaVista(String radicado, String quien, String momento, String para) {}
}
