package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.avance.Instancias;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.tablero.Pintura.CicloPintable;
import co.cuentasclaras.tablero.Pintura.Detalle;
import co.cuentasclaras.tablero.Pintura.Elemento;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Paints the models of a cycle with how its activities stand, finished ones included. */
@Component
public class Pinturas {

    private final Acceso acceso;
    private final CiclosVisibles visibles;
    private final Instancias instancias;
    private final Diagramas diagramas;
    private final Avances avances;

    Pinturas(Acceso acceso, CiclosVisibles visibles, Instancias instancias, Diagramas diagramas, Avances avances) {
        this.acceso = acceso;
        this.visibles = visibles;
        this.instancias = instancias;
        this.diagramas = diagramas;
        this.avances = avances;
    }

    /** The model of a definition, painted with a cycle: the one asked for, else the oldest that runs. */
    @Transactional(readOnly = true)
    public Optional<Pintura> definicion(String definicion, @Nullable String ciclo) {
        acceso.exigir(Acceso.CICLO);
        return diagramas.de(definicion).map(diagrama -> pintar(diagrama, visibles.todos(), ciclo));
    }

    /** The model of an instance, painted with the cycle that it belongs to. */
    @Transactional(readOnly = true)
    public Optional<Pintura> instancia(String id) {
        acceso.exigir(Acceso.CICLO);
        return instancias.buscar(id).flatMap(instancia -> {
            List<Ciclo> suyo = visibles.todos().stream()
                    .filter(ciclo -> ciclo.id().equals(instancia.raiz()))
                    .toList();
            return diagramas.de(instancia.definicion()).map(diagrama -> pintar(diagrama, suyo, instancia.raiz()));
        });
    }

    /** @param pedido the cycle asked for; the first one when it is not among them */
    private Pintura pintar(Diagrama diagrama, List<Ciclo> ciclos, @Nullable String pedido) {
        acceso.exigir(diagrama.proceso());
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
                diagrama.elementos().entrySet().stream()
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
