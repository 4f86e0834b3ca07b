package co.cuentasclaras.tabla;

import co.cuentasclaras.comun.SolicitudInvalida;
import java.util.List;
import java.util.stream.Collectors;

/** A table refused whole. Its message is the list of errors, ready to be shown. */
public abstract class TablaInvalida extends SolicitudInvalida {

    private final transient List<ErrorTabla> errores;
    private final int omitidos;

    protected TablaInvalida(String encabezado, Errores errores) {
        super(encabezado + "\n" + lista(errores));
        this.errores = errores.listados();
        this.omitidos = errores.omitidos();
    }

    /** The first fifty errors. */
    public List<ErrorTabla> errores() {
        return errores;
    }

    /** How many more there are. */
    public int omitidos() {
        return omitidos;
    }

    private static String lista(Errores errores) {
        String lista = errores.listados().stream().map(ErrorTabla::texto).collect(Collectors.joining("\n"));
        return errores.omitidos() == 0 ? lista : lista + "\ny " + errores.omitidos() + " más";
    }
}
