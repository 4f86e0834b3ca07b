package co.cuentasclaras.bitacora;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the transaction at hand has told, as rows of the trail. They are written in one batch at its end, in the order in which
 * they were told, and before that when anybody reads the trail in it; outside of a transaction at once.
 */
@Component
public class HechosPorEscribir {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HechosPorEscribir(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What reads the trail, with all in it that was told. */
    JdbcClient lectura() {
        escribir();
        return jdbc;
    }

    void agregar(List<Object[]> filas) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            insertar(filas);
            return;
        }
        PorEscribir suyas = suyas();
        if (suyas == null) {
            suyas = new PorEscribir();
            TransactionSynchronizationManager.bindResource(this, suyas);
            TransactionSynchronizationManager.registerSynchronization(new AlConfirmar(suyas));
        }
        suyas.filas.addAll(filas);
        if (suyas.alFinal) {
            escribir();
        }
    }

    /** The same while a transaction ends, when nobody is asked any more what else there is to do. */
    void agregarYa(List<Object[]> filas) {
        escribir();
        insertar(filas);
    }

    private void escribir() {
        PorEscribir suyas = suyas();
        if (suyas != null && !suyas.filas.isEmpty()) {
            List<Object[]> filas = List.copyOf(suyas.filas);
            suyas.filas.clear();
            insertar(filas);
        }
    }

    private void insertar(List<Object[]> filas) {
        batches.batchUpdate(
                """
                insert into cc_bitacora (ciclo, codigo, momento, quien, hecho, version, datos)
                values (?, ?, ?, ?, ?, ?, ?)""",
                filas);
    }

    private @Nullable PorEscribir suyas() {
        return (PorEscribir) TransactionSynchronizationManager.getResource(this);
    }

    private final class AlConfirmar extends ResourceHolderSynchronization<PorEscribir, Object> {

        private final PorEscribir suyas;

        AlConfirmar(PorEscribir suyas) {
            super(suyas, HechosPorEscribir.this);
            this.suyas = suyas;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            suyas.alFinal = true;
            escribir();
        }
    }

    private static final class PorEscribir extends ResourceHolderSupport {

        private final List<Object[]> filas = new ArrayList<>();
        private boolean alFinal;
    }
}
