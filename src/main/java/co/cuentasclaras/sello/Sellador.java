package co.cuentasclaras.sello;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.FilaSellada;
import co.cuentasclaras.bitacora.Hecho;
import co.cuentasclaras.bitacora.Hecho.SellosEstrenados;
import co.cuentasclaras.bitacora.HojasSelladas;
import co.cuentasclaras.bitacora.HojasSelladas.HojaNueva;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.sello.LlaveDelSello.Firmantes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers what is committed and not sealed yet, and signs the tree that it makes. One at a time over all servers of the
 * entity; nobody else ever waits for it. Each batch is one transaction: numbers, leaves and head, or nothing.
 */
@Service
public class Sellador {

    private static final Logger LOG = LoggerFactory.getLogger(Sellador.class);

    /** Rows of one transaction, which are in memory at once. */
    private static final int TANDA = 10_000;

    /** How far behind the last sealed row the round looks for what was committed late. */
    private static final int VENTANA = 5_000;

    private final HojasSelladas hojas;
    private final Sellos sellos;
    private final LlaveDelSello llave;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;
    private final TransactionTemplate transaccion;
    private @Nullable String visto;

    Sellador(
            HojasSelladas hojas,
            Sellos sellos,
            LlaveDelSello llave,
            Bitacora bitacora,
            CurrentUser usuario,
            Clock clock,
            PlatformTransactionManager transacciones) {
        this.hojas = hojas;
        this.sellos = sellos;
        this.llave = llave;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
        this.transaccion = new TransactionTemplate(transacciones);
        transaccion.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Seals all that is committed now, also what was committed late, and waits for another sealer.
     *
     * @return the last seal; nothing when the key is not at hand, or nothing was ever written
     */
    public Optional<Sello> sellar() {
        try {
            return sellar(0, true);
        } catch (TransientDataAccessException ocupado) {
            LOG.warn("Another server holds the place of the one who seals; what it has not sealed waits", ocupado);
            return sellos.ultimo();
        }
    }

    /** The same for what came lately, unless somebody else seals; costs the same however long the trail is. */
    void adelantar() {
        sellar(Math.max(0, hojas.ultimaFila() - VENTANA), false);
    }

    /** When what is committed and not sealed began to wait; nothing when all is sealed. */
    public Optional<Instant> sinSellarDesde() {
        return hojas.porSellar(Math.max(0, hojas.ultimaFila() - VENTANA), 1).stream()
                .map(FilaSellada::momento)
                .findFirst();
    }

    /** When something was sealed last. */
    public Optional<Instant> ultimoSello() {
        return sellos.ultimo().map(Sello::momento);
    }

    /**
     * Remembers outside of the database the seal that was the last one when this was called before. Not the one of now: H2
     * writes what is committed a moment later, and would lose it in a crash.
     */
    void recordar() {
        if (visto != null && llave.estado() != EstadoDeLlave.SIN_SU_SELLO) {
            llave.recordar(visto);
        }
        visto = sellos.ultimo().map(Sello::nota).orElse(null);
    }

    private Optional<Sello> sellar(long despuesDe, boolean esperar) {
        Tanda tanda = new Tanda(true, despuesDe, true);
        while (tanda.hayMas()) {
            long desde = tanda.hasta();
            tanda = transaccion.execute(estado -> tanda(desde, esperar));
        }
        return tanda.conLlave() ? sellos.ultimo() : Optional.empty();
    }

    private Tanda tanda(long despuesDe, boolean esperar) {
        if (esperar) {
            sellos.esperarTurno();
        } else if (!sellos.reservar()) {
            return new Tanda(true, despuesDe, false);
        }
        Optional<Firmantes> firmantes = llave.firmantes();
        if (firmantes.isEmpty()) {
            return new Tanda(false, despuesDe, false);
        }
        Instant ahora = clock.instant().truncatedTo(ChronoUnit.MICROS);
        presentar(firmantes.get(), ahora);
        List<FilaSellada> filas = hojas.porSellar(despuesDe, TANDA);
        if (filas.isEmpty()) {
            return new Tanda(true, despuesDe, false);
        }
        sellar(filas, firmantes.get(), ahora);
        return new Tanda(true, filas.get(filas.size() - 1).id(), filas.size() == TANDA);
    }

    /** The key is written down before its first seal, and the trail says why it is another one. */
    private void presentar(Firmantes firmantes, Instant ahora) {
        LlavePublica propia = firmantes.propia().publica();
        List<LlavePublica> usadas = sellos.llaves();
        if (usadas.contains(propia)) {
            return;
        }
        Hecho novedad = firmantes.novedad().orElseGet(() -> new SellosEstrenados(hojas.filas()));
        usuario.asSystem(() -> bitacora.anotar(Lugar.entidad(), novedad));
        sellos.agregar(propia, ahora);
    }

    private void sellar(List<FilaSellada> filas, Firmantes firmantes, Instant ahora) {
        ArbolDeHojas arbol = arbol();
        long primera = arbol.tamano() + 1;
        List<HojaNueva> nuevas = new ArrayList<>();
        for (FilaSellada fila : filas) {
            byte[] hoja = FormaCanonica.hoja(fila);
            arbol.agregar(hoja);
            nuevas.add(new HojaNueva(fila.id(), HexFormat.of().formatHex(hoja)));
        }
        hojas.numerar(primera, nuevas);
        Cabeza cabeza = new Cabeza(sellos.origen(), arbol.tamano(), arbol.raiz(), FormaCanonica.momento(ahora));
        String nota = firmantes.firmar(cabeza.texto()).escribir();
        sellos.agregar(new Sello(cabeza.tamano(), cabeza.raiz(), ahora, nota), arbol.frontera());
    }

    /** The tree of the last seal. When somebody changed that in the database, the tree of all leaves. */
    private ArbolDeHojas arbol() {
        ArbolDeHojas arbol = sellos.arbol();
        boolean suyo = sellos.ultimo().map(sello -> esDe(sello, arbol)).orElse(true);
        if (suyo && arbol.tamano() == hojas.tamano()) {
            return arbol;
        }
        LOG.warn("The last seal is not that of the leaves: somebody changed the database. Verify the trail.");
        ArbolDeHojas deTodas = new ArbolDeHojas();
        hojas.recorrerHojas(hoja -> deTodas.agregar(HexFormat.of().parseHex(hoja)));
        return deTodas;
    }

    /** What a key signed, and not what stands beside it in columns. */
    private boolean esDe(Sello sello, ArbolDeHojas arbol) {
        try {
            NotaFirmada nota = NotaFirmada.leer(sello.nota());
            Cabeza cabeza = Cabeza.leer(nota.texto());
            return cabeza.tamano() == arbol.tamano()
                    && Arrays.equals(cabeza.raiz(), arbol.raiz())
                    && sellos.llaves().stream().anyMatch(nota::firmadaPor);
        } catch (IllegalArgumentException noEsUno) {
            return false;
        }
    }

    /** @param hasta the id of the last row that was looked at */
    private record Tanda(boolean conLlave, long hasta, boolean hayMas) {}
}
