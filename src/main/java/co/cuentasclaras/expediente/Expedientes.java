package co.cuentasclaras.expediente;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ExpedienteExportado;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.sello.Sellador;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the record of a cycle, or of the whole entity, over as a file. That somebody takes it is a fact of its own, in the
 * file already. It is read in one transaction that sees the database as it was at one moment and that nobody waits for.
 */
@Service
public class Expedientes {

    /** Each holds a connection for as long as it is sent. */
    private static final int A_LA_VEZ = 2;

    /** Evidence may come or go between the seal and the reading; then both are done again. */
    private static final int INTENTOS = 3;

    private final Bitacora bitacora;
    private final Sellador sellador;
    private final Cortes cortes;
    private final EscritorDeExpediente escritor;
    private final Clock clock;
    private final TransactionTemplate lectura;
    private final Semaphore turnos = new Semaphore(A_LA_VEZ);

    Expedientes(
            Bitacora bitacora,
            Sellador sellador,
            Cortes cortes,
            EscritorDeExpediente escritor,
            Clock clock,
            PlatformTransactionManager transacciones) {
        this.bitacora = bitacora;
        this.sellador = sellador;
        this.cortes = cortes;
        this.escritor = escritor;
        this.clock = clock;
        this.lectura = new TransactionTemplate(transacciones);
        // In H2 no lower level sees all tables as they were at one moment.
        lectura.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        lectura.setReadOnly(true);
    }

    /**
     * Writes it while it is read.
     *
     * @param ciclo whose; nothing for the whole entity
     * @throws ExpedientesOcupados when others are being written
     * @throws IOException when it broke off: what was written until then is no ZIP file that anything opens
     */
    public void exportar(@Nullable Ciclo ciclo, Salida salida) throws IOException {
        if (!turnos.tryAcquire()) {
            throw new ExpedientesOcupados();
        }
        try {
            bitacora.anotar(
                    new Lugar(ciclo == null ? null : ciclo.id(), null),
                    new ExpedienteExportado(ciclo == null ? null : ciclo.vigencia()));
            int intento = 1;
            while (!intentar(ciclo, salida, intento == INTENTOS)) {
                intento++;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            turnos.release();
        }
    }

    /** @param comoSea also when the evidence is not that of which the facts tell: whoever verifies will see it */
    private boolean intentar(@Nullable Ciclo ciclo, Salida salida, boolean comoSea) {
        sellador.sellar();
        return Boolean.TRUE.equals(lectura.execute(transaccion -> {
            Corte corte = cortes.de(ciclo);
            if (!corte.completo() && !comoSea) {
                return false;
            }
            escribir(corte, salida);
            return true;
        }));
    }

    private void escribir(Corte corte, Salida salida) {
        try {
            escritor.escribir(corte, salida.abrir(nombre(corte)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e instanceof UncheckedIOException corte_ ? corte_ : new UncheckedIOException(new IOException(e));
        }
    }

    private String nombre(Corte corte) {
        return "expediente-%s-%s%s.zip"
                .formatted(
                        corte.ciclo() == null ? "entidad" : corte.ciclo().vigencia(),
                        LocalDate.ofInstant(corte.momento(), clock.getZone()),
                        corte.firmado() ? "" : "-sin-firma");
    }

    /** Where it goes. */
    @FunctionalInterface
    public interface Salida {

        /** @param nombre of the file */
        OutputStream abrir(String nombre) throws IOException;
    }
}
