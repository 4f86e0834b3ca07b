package co.cuentasclaras.modelo;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The decision table of the notices, read without an engine. */
record TablaAvisos(DmnModelInstance instancia) {

    record Fila(String aviso, String etapa, int dias, List<String> destinatarios, String explicacion) {}

    static TablaAvisos leer() {
        return new TablaAvisos(
                Dmn.readModelFromFile(Modelo.CARPETA.resolve("plazos-aviso.dmn").toFile()));
    }

    List<Fila> filas() {
        return instancia.getModelElementsByType(Rule.class).stream()
                .map(regla -> {
                    List<? extends DmnElement> entradas = List.copyOf(regla.getInputEntries());
                    List<? extends DmnElement> salidas = List.copyOf(regla.getOutputEntries());
                    return new Fila(
                            texto(entradas.get(0)),
                            texto(entradas.get(1)),
                            Integer.parseInt(texto(salidas.get(0))),
                            Arrays.asList(texto(salidas.get(1)).split(", ")),
                            regla.getDescription().getTextContent());
                })
                .toList();
    }

    private static String texto(DmnElement celda) {
        return celda.getTextContent().strip().replace("\"", "");
    }
}
