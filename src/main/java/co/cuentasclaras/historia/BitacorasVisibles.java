package co.cuentasclaras.historia;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.permiso.Autoridades;
import java.util.NoSuchElementException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The trail, for the person at the screen: of a cycle whoever sees the cycle reads all, of the entity who watches or
 * administers it. Whoever is neither reads what happened to her activities where she works.
 */
@Component
public class BitacorasVisibles {

    private final LecturaDeBitacora lectura;
    private final Ciclos ciclos;
    private final Acceso acceso;
    private final Autoridades autoridades;

    BitacorasVisibles(LecturaDeBitacora lectura, Ciclos ciclos, Acceso acceso, Autoridades autoridades) {
        this.lectura = lectura;
        this.ciclos = ciclos;
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
