package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.tablero.Pintura.CicloPintable;
import co.cuentasclaras.tablero.Pintura.Detalle;
import co.cuentasclaras.tablero.Pintura.Elemento;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paints the models of a cycle with how its activities stand, finished ones included. */
@Component
public class Pinturas {

    private final Avances avances;

    Pinturas(Avances avances) {
        this.avances = avances;
    }

    /**
     * Paints a model.
     *
     * @param ciclos those that can be chosen; who may see them is decided by the caller
     * @param pedido the cycle asked for; the first one when it is not among them
     * @param elementos the codes that each element of the model stands for
     */
    @Transactional(readOnly = true)
    public Pintura pintar(List<Ciclo> ciclos, @Nullable String pedido, Map<String, Set<String>> elementos) {
        List<Ciclo> elegido = ciclos.stream()
                .filter(ciclo -> ciclo.id().equals(pedido))
                .findFirst()
                .or(() -> ciclos.stream().findFirst())
                .stream()
                .toList();
        List<AvanceActividad> actividades = avances.de(elegido).stream()
                .flatMap(avance -> avance.actividades().stream())
                .toList();
        return new Pintura(
                avances.hoy(),
                Tablero.Regla.todas(),
                ciclos.stream()
                        .map(ciclo -> new CicloPintable(
                                ciclo.id(), ciclo.vigencia(), ciclo.entidad(), ciclo.terminado() == null))
                        .toList(),
                elegido.stream().map(Ciclo::id).findFirst().orElse(null),
                elementos.entrySet().stream()
                        .map(elemento -> elemento(elemento.getKey(), elemento.getValue(), actividades))
                        .filter(elemento -> elemento.total() > 0)
                        .toList());
    }

    private static Elemento elemento(String id, Collection<String> codigos, List<AvanceActividad> actividades) {
        List<AvanceActividad> propias = actividades.stream()
                .filter(una -> codigos.contains(una.codigoDelModelo()))
                .toList();
        Semaforo estado =
                Semaforo.conjunto(propias.stream().map(AvanceActividad::estado).toList());
        return new Elemento(
                id,
                estado,
                estado.nombre(),
                propias.size(),
                AvanceCiclo.hechas(propias),
                AvanceCiclo.cuentas(propias).getOrDefault(Semaforo.VENCIDA, 0),
                propias.stream().map(Pinturas::detalle).toList());
    }

    private static Detalle detalle(AvanceActividad una) {
        return new Detalle(
                una.codigo(),
                una.nombre(),
                una.estado(),
                una.estado().nombre(),
                una.terminada() == null
                        ? una.encargado()
                        : Objects.requireNonNullElse(una.nombreTerminadaPor(), una.responsable()),
                una.vencimiento(),
                una.atraso(),
                una.restan(),
                una.diaTerminada(),
                una.tarea(),
                una.evidencias());
    }
}
