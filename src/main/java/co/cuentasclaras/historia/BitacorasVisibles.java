package co.cuentasclaras.historia;

import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.ConsultasDeBitacora;
import co.cuentasclaras.bitacora.ConsultasDeBitacora.LineaEscrita;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.AccesoActividad;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Autoridades;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The trail, for the person at the screen: of a cycle whoever sees the cycle reads all, of the entity who watches or
 * administers it. Whoever is neither reads what happened to her activities where she works.
 */
@Component
public class BitacorasVisibles {

    private final LecturaDeBitacora lectura;
    private final LineasDeBitacora lineas;
    private final ConsultasDeBitacora consultas;
    private final Ciclos ciclos;
    private final Actividades actividades;
    private final AccesoActividad deActividad;
    private final Acceso acceso;
    private final Autoridades autoridades;

    BitacorasVisibles(
            LecturaDeBitacora lectura,
            LineasDeBitacora lineas,
            ConsultasDeBitacora consultas,
            Ciclos ciclos,
            Actividades actividades,
            AccesoActividad deActividad,
            Acceso acceso,
            Autoridades autoridades) {
        this.lectura = lectura;
        this.lineas = lineas;
        this.consultas = consultas;
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.deActividad = deActividad;
        this.acceso = acceso;
        this.autoridades = autoridades;
    }

    /**
     * A page of the trail of a cycle.
     *
     * @throws AccessDeniedException told as 403
     * @throws NoSuchElementException when there is no such cycle
     */
    public PaginaDeBitacora deCiclo(String ciclo, FiltroBitacora filtro, int pagina) {
        return lectura.pagina(exigirCiclo(ciclo), filtro, pagina, LecturaDeBitacora.POR_PAGINA);
    }

    /**
     * A page of the trail of the entity, which is that of all cycles and of what belongs to none.
     *
     * @throws AccessDeniedException told as 403
     */
    public PaginaDeBitacora deEntidad(FiltroBitacora filtro, int pagina) {
        exigirEntidad();
        return lectura.pagina(null, filtro, pagina, LecturaDeBitacora.POR_PAGINA);
    }

    /**
     * All that a filter leaves on one page, to be printed; the newest of it when that is more than anybody prints.
     *
     * @param ciclo the cycle, or null for the entity
     */
    public PaginaDeBitacora entera(@Nullable String ciclo, FiltroBitacora filtro) {
        if (ciclo == null) {
            exigirEntidad();
        }
        return lectura.pagina(ciclo == null ? null : exigirCiclo(ciclo), filtro, 1, LecturaDeBitacora.MAXIMO);
    }

    /**
     * A line with its proof. Whoever is neither may open what happened to an activity that she sees, or to herself.
     *
     * @throws AccessDeniedException told as 403
     * @throws NoSuchElementException when there is no such line
     */
    public LineaAbierta linea(long fila) {
        LineaEscrita linea = consultas.una(fila).orElseThrow();
        if (!puedeVer(linea.anotacion())) {
            throw new AccessDeniedException("May not see the line " + fila);
        }
        return lineas.abrir(linea);
    }

    private boolean puedeVer(Anotacion anotacion) {
        String ciclo = anotacion.ciclo();
        String codigo = anotacion.codigo();
        return ciclo != null && acceso.permite(Acceso.CICLO)
                || acceso.usuario()
                        .filter(quien -> autoridades.veLaEntidad(quien)
                                || Relato.gente(anotacion).anyMatch(quien.id()::equals)
                                || ciclo != null
                                        && codigo != null
                                        && actividades
                                                .buscar(ciclo, codigo)
                                                .filter(deActividad::puedeVer)
                                                .isPresent())
                        .isPresent();
    }

    private Ciclo exigirCiclo(String ciclo) {
        if (!acceso.permite(Acceso.CICLO)) {
            throw new AccessDeniedException("May not see the trail of the cycle");
        }
        return ciclos.buscar(ciclo).orElseThrow();
    }

    private void exigirEntidad() {
        if (acceso.usuario().filter(autoridades::veLaEntidad).isEmpty()) {
            throw new AccessDeniedException("May not see the trail of the entity");
        }
    }
}
