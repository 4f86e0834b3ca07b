package co.cuentasclaras.expediente;

/** As many expedientes as the server writes at once are being written. */
public final class ExpedientesOcupados extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExpedientesOcupados() {
        super("Otras personas están descargando un expediente. Espere unos minutos e intente de nuevo.");
    }
}
