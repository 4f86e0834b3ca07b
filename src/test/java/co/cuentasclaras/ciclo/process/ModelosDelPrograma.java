package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.cronograma.CodigosDelModelo;

/** What the models of this program draw, without starting it. */
public final class ModelosDelPrograma {

    private static final CodigosDelModelo LEIDOS = new CodigosDeLosModelos().codigosDelModelo();

    private ModelosDelPrograma() {}

    public static CodigosDelModelo leer() {
        return LEIDOS;
    }
}
