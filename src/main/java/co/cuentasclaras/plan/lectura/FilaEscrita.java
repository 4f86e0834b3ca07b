package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.tabla.Celda;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A row of the file, or one that was added on the page, with what was corrected in it.
 *
 * @param numero as the spreadsheet numbers it; -1, -2… of those that were added
 * @param componente the title of the part of a larger plan that it stands under; empty when there is none
 * @param heredados the fields that an earlier row says for it: the title of a section, a merged cell
 */
record FilaEscrita(int numero, String componente, Map<CampoDelPlan, Celda> celdas, Set<CampoDelPlan> heredados) {

    String texto(CampoDelPlan campo) {
        return celda(campo).texto().strip().replaceAll("[ \\t\\u00A0]+", " ");
    }

    /** Its text in one line. */
    String linea(CampoDelPlan campo) {
        return texto(campo).replaceAll("\\s+", " ");
    }

    Celda celda(CampoDelPlan campo) {
        return celdas.getOrDefault(campo, Celda.VACIA);
    }

    boolean dice(CampoDelPlan campo) {
        return celdas.containsKey(campo);
    }

    FilaEscrita con(Map<String, String> correcciones) {
        Map<CampoDelPlan, Celda> suyas = new EnumMap<>(CampoDelPlan.class);
        suyas.putAll(celdas);
        correcciones.forEach((id, texto) -> CampoDelPlan.deId(id).ifPresent(campo -> {
            suyas.remove(campo);
            if (!texto.isBlank()) {
                suyas.put(campo, Celda.de(texto.strip()));
            }
        }));
        return new FilaEscrita(numero, componente, suyas, heredados);
    }

    Map<String, String> escrito() {
        Map<String, String> escrito = new HashMap<>();
        celdas.forEach((campo, celda) -> escrito.put(campo.getId(), celda.texto()));
        return escrito;
    }
}
