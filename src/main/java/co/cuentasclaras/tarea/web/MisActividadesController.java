package co.cuentasclaras.tarea.web;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.hoja.DibujoCronograma;
import co.cuentasclaras.tarea.MisActividades;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everybody's own activities, to read. */
@Controller
@RequestMapping("/mis-actividades")
class MisActividadesController {

    private final MisActividades mias;

    MisActividadesController(MisActividades mias) {
        this.mias = mias;
    }

    @GetMapping
    String viene(Model modelo) {
        modelo.addAttribute("parte", "viene");
        modelo.addAttribute("ofrecidas", mias.loQueLeOfrecen());
        modelo.addAttribute("porVenir", mias.loQueViene());
        modelo.addAttribute("maximo", MisActividades.MAXIMO);
        return "mis-actividades";
    }

    @GetMapping("/terminadas")
    String terminadas(Model modelo) {
        modelo.addAttribute("parte", "terminadas");
        modelo.addAttribute("terminadas", mias.loQueTermine());
        modelo.addAttribute("maximo", MisActividades.MAXIMO);
        return "mis-actividades";
    }

    @GetMapping("/cronograma")
    String cronograma(Model modelo) {
        List<AvanceCiclo> ciclos = mias.cronogramas();
        modelo.addAttribute("parte", "cronograma");
        modelo.addAttribute("ciclos", ciclos);
        modelo.addAttribute("maximo", MisActividades.CICLOS);
        modelo.addAttribute("dibujos", ciclos.stream().map(DibujoCronograma::de).toList());
        return "mis-actividades";
    }
}
