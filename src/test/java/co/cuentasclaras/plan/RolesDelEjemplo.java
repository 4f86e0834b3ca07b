package co.cuentasclaras.plan;

import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import java.util.List;

/** The roles of the example's file, as plans name them. */
final class RolesDelEjemplo {

    static final List<Rol> TODOS = List.of(
            rol("comunicaciones", "Comunicaciones", Perfil.EJECUTA),
            rol("control-interno", "Control Interno", Perfil.VIGILA),
            rol("financiera", "Gestión Financiera", Perfil.EJECUTA),
            rol("gerencia", "Gerencia", Perfil.DIRIGE),
            rol("lider", "Líder de la rendición de cuentas", Perfil.DIRIGE),
            rol("planeacion", "Planeación", Perfil.EJECUTA),
            rol("proyectos", "Proyectos", Perfil.EJECUTA),
            rol("secretaria-general", "Secretaría General", Perfil.EJECUTA),
            rol("servicio-ciudadano", "Servicio al Ciudadano", Perfil.EJECUTA));

    private RolesDelEjemplo() {}

    private static Rol rol(String id, String nombre, Perfil perfil) {
        return new Rol(id, nombre, perfil, id, "suplente-de-" + id);
    }
}
