package co.cuentasclaras.demostracion.web;

import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.demostracion.MaquinaDelTiempo;
import co.cuentasclaras.demostracion.MaquinaDelTiempo.Recorrido;
import co.cuentasclaras.demostracion.MaquinaDelTiempo.RelojOcupado;
import co.cuentasclaras.idioma.Palabras;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a person moves the demonstration's clock. */
@Controller
@Profile("demostracion")
class DemostracionPage {

    private static final DateTimeFormatter CAMPO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final MaquinaDelTiempo maquina;

    DemostracionPage(MaquinaDelTiempo maquina) {
        this.maquina = maquina;
    }

    @GetMapping("/demostracion")
    String ver(Model model) {
        ZonedDateTime ahora = maquina.ahora();
        model.addAttribute("ahora", Palabras.momentoLargo(ahora));
        model.addAttribute("desde", CAMPO.format(ahora));
        model.addAttribute(
                "propuesta",
                CAMPO.format(ahora.truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(8)));
        return "demostracion";
    }

    /** Moves to the date given, or one step; then shows the page anew, so that reloading it moves nothing. */
    @PostMapping("/demostracion")
    String avanzar(
            @RequestParam(defaultValue = "") String hasta,
            @RequestParam(defaultValue = "") String salto,
            RedirectAttributes despues) {
        try {
            Recorrido recorrido = maquina.avanzar(destino(hasta, salto));
            despues.addFlashAttribute("recorrido", recorrido);
            despues.addFlashAttribute("llegada", Palabras.momentoLargo(recorrido.ahora()));
        } catch (SolicitudInvalida | RelojOcupado e) {
            despues.addFlashAttribute("error", e.getMessage());
        }
        return "redirect:/demostracion";
    }

    private ZonedDateTime destino(String hasta, String salto) {
        ZonedDateTime ahora = maquina.ahora();
        return switch (salto) {
            case "dia" -> ahora.plusDays(1);
            case "semana" -> ahora.plusWeeks(1);
            case "mes" -> ahora.plusMonths(1);
            default -> maquina.leer(hasta);
        };
    }
}
