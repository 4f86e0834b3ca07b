package co.cuentasclaras.sello;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** What H2 calls before a row of the trail is changed or taken away. Databases keep the name of this class. */
public class SoloCrece implements Trigger {

    private String tabla = "";

    @Override
    public void init(
            Connection conexion, String esquema, String nombre, String deTabla, boolean antes, int operaciones) {
        tabla = deTabla;
    }

    @Override
    public void fire(Connection conexion, Object @Nullable [] antes, Object @Nullable [] despues) throws SQLException {
        throw new SQLException(tabla + " solo crece: lo anotado no se cambia ni se quita (append-only)");
    }
}
