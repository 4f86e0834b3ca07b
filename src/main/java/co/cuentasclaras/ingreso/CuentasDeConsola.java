package co.cuentasclaras.ingreso;

/** The accounts, for a command that runs without the rest of the product; only {@link DesbloqueoPorConsola} finds it. */
public interface CuentasDeConsola {

    boolean existe(String usuario);
}
