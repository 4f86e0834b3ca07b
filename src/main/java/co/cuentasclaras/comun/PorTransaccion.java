package co.cuentasclaras.comun;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the transaction at hand has read already and need not read again, an engine's command being one. Who writes
 * forgets it; outside of a transaction nothing is remembered.
 */
public final class PorTransaccion<T> {

    private final Supplier<T> lectura;

    public PorTransaccion(Supplier<T> lectura) {
        this.lectura = lectura;
    }

    public T leer() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return lectura.get();
        }
        Memoria<T> memoria = memoria();
        if (memoria == null) {
            memoria = new Memoria<>();
            TransactionSynchronizationManager.bindResource(this, memoria);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(memoria, this) {});
        }
        T valor = memoria.valor;
        if (valor == null) {
            valor = lectura.get();
            memoria.valor = valor;
        }
        return valor;
    }

    public void olvidar() {
        Memoria<T> memoria = memoria();
        if (memoria != null) {
            memoria.valor = null;
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable Memoria<T> memoria() {
        return (Memoria<T>) TransactionSynchronizationManager.getResource(this);
    }

    private static final class Memoria<T> extends ResourceHolderSupport {

        private @Nullable T valor;
    }
}
