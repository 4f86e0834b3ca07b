package co.cuentasclaras.ciclo.process;

import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.engine.model.ModelFiles;

/** What the models of this program draw, without starting it. */
public final class ModelosDelPrograma {

    private static final CodigosDelModelo LEIDOS = new CodigosDeLosModelos(new ModelFiles(""));

    private ModelosDelPrograma() {}

    public static CodigosDelModelo leer() {
        return LEIDOS;
    }
}
