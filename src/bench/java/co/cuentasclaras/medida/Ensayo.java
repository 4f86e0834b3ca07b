package co.cuentasclaras.medida;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something up to its commit, also what is only written then; the commit does not come, so that it can be done again. */
final class Ensayo {

    private final TransactionTemplate transaccion;

    Ensayo(ProductoEnMarcha producto) {
        this(producto.pieza(PlatformTransactionManager.class));
    }

    Ensayo(PlatformTransactionManager transacciones) {
        this.transaccion = new TransactionTemplate(transacciones);
    }

    void hacer(Runnable que) {
        try {
            transaccion.executeWithoutResult(estado -> {
                que.run();
                TransactionSynchronizationManager.registerSynchronization(new AlFinal());
            });
        } catch (Deshecha esLoQueSeQuiere) {
            // Everything is as it was.
        }
    }

    private static final class AlFinal implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean soloLectura) {
            throw new Deshecha();
        }
    }

    private static final class Deshecha extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Deshecha() {
            super("rolled back on purpose", null, false, false);
        }
    }
}
