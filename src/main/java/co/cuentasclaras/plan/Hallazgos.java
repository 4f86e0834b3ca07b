package co.cuentasclaras.plan;

import co.cuentasclaras.plan.Hallazgo.Clase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what is not right in a plan. It keeps nothing and asks nobody. */
@Component
public class Hallazgos {

    public List<Hallazgo> de(Plan plan, Contexto contexto) {
        List<Hallazgo> hallazgos = new ArrayList<>();
        for (FilaDelPlan fila : plan.filas()) {
            if (fila.responsable().isEmpty()) {
                hallazgos.add(error(fila, "responsable", "no dice quién responde; elija un rol.", "responsable"));
            } else if (contexto.rol(fila.responsable()).isEmpty()) {
                hallazgos.add(error(
                        fila,
                        "responsable",
                        "no existe el rol «" + fila.responsable() + "»; elija uno de los que hay.",
                        "rol"));
            }
            if (fila.fin().isEmpty()) {
                hallazgos.add(error(fila, "fin", "no dice cuándo termina; escriba la fecha.", "fecha"));
            }
        }
        return hallazgos;
    }

    private static Hallazgo error(FilaDelPlan fila, String campo, String mensaje, String regla) {
        return new Hallazgo(Clase.ERROR, fila.fila(), campo, mensaje, null, regla);
    }
}
