package co.cuentasclaras.bitacora.process;

import co.cuentasclaras.bitacora.Hecho.VariableCambiada;
import co.cuentasclaras.comun.Huella;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/** What an order of a person writes into variables. The engine's log of operations names no variable. */
final class VariablesAMano {

    private final ThreadLocal<@Nullable List<VariableCambiada>> cambiadas = new ThreadLocal<>();

    /** What changes while it runs. */
    <T> T durante(Supplier<T> orden, List<VariableCambiada> escritas) {
        cambiadas.set(escritas);
        try {
            return orden.get();
        } finally {
            cambiadas.remove();
        }
    }

    void ver(HistoricVariableUpdateEventEntity evento) {
        List<VariableCambiada> lista = cambiadas.get();
        if (lista != null) {
            lista.add(new VariableCambiada(
                    evento.getVariableName(),
                    evento.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_DELETE) ? null : huella(evento),
                    evento.getProcessInstanceId()));
        }
    }

    /** Of the value as the engine keeps it, and of its kind. */
    private static String huella(HistoricVariableUpdateEventEntity evento) {
        byte[] bytes = evento.getByteValue();
        if (bytes != null) {
            return Huella.de(bytes);
        }
        Object valor = evento.getTextValue() != null
                ? evento.getTextValue()
                : evento.getLongValue() != null ? evento.getLongValue() : evento.getDoubleValue();
        return Huella.de(evento.getSerializerName() + "\n" + valor);
    }
}
