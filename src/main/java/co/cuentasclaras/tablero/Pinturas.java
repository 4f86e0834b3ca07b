package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Instancias;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.permiso.Acceso;
import co.cuentasclaras.tablero.Pintura.CicloPintable;
import co.cuentasclaras.tablero.Pintura.Detalle;
import co.cuentasclaras.tablero.Pintura.Elemento;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /**
     * The model of a definition, painted with a cycle: the one asked for, else the oldest that runs.
     *
     * @param dia as it stood at the end of that day, as somebody wrote it; null as it stands now
     */
    @Transactional(readOnly = true)
    public Optional<Pintura> definicion(String definicion, @Nullable String ciclo, @Nullable String dia) {
        acceso.exigir(Acceso.CICLO);
        return diagramas.de(definicion).map(diagrama -> pintar(diagrama, visibles.todos(), ciclo, dia));
    }

    /** The model of an instance, painted with the cycle that it belongs to. */
    @Transactional(readOnly = true)
    public Optional<Pintura> instancia(String id, @Nullable String dia) {
        acceso.exigir(Acceso.CICLO);
        return instancias.buscar(id).flatMap(instancia -> {
            List<Ciclo> suyo = visibles.todos().stream()
                    .filter(ciclo -> ciclo.id().equals(instancia.raiz()))
                    .toList();
            return diagramas.de(instancia.definicion()).map(diagrama -> pintar(diagrama, suyo, instancia.raiz(), dia));
        });
    }

    /** @param pedido the cycle asked for; the first one when it is not among them */
    private Pintura pintar(Diagrama diagrama, List<Ciclo> ciclos, @Nullable String pedido, @Nullable String escrito) {
        acceso.exigir(diagrama.proceso());
        List<Ciclo> elegido = ciclos.stream()
                .filter(ciclo -> ciclo.id().equals(pedido))
                .findFirst()
                .or(() -> ciclos.stream().findFirst())
                .stream()
                .toList();
        LocalDate dia = escrito == null ? null : visibles.leer(escrito, elegido);
        List<AvanceCiclo> avance = dia == null ? avances.de(elegido) : avances.al(dia, elegido);
        List<AvanceActividad> actividades =
                avance.stream().flatMap(uno -> uno.actividades().stream()).toList();
        LocalDate hoy = dia == null ? avances.hoy() : dia;
        return new Pintura(
                Tablero.Regla.todas(),
                ciclos.stream()
                        .map(ciclo -> new CicloPintable(
                                ciclo.id(), ciclo.vigencia(), ciclo.entidad(), ciclo.terminado() == null))
                        .toList(),
                elegido.stream().map(Ciclo::id).findFirst().orElse(null),
                diagrama.elementos().entrySet().stream()
                        .map(elemento -> elemento(elemento.getKey(), elemento.getValue(), actividades, hoy))
                        .filter(elemento -> elemento.total() > 0)
                        .toList(),
                dia == null ? null : EstadoAUnDia.de(dia, avance.stream().anyMatch(AvanceCiclo::deducido)));
    }

    private static Elemento elemento(
            String id, Collection<String> codigos, List<AvanceActividad> actividades, LocalDate hoy) {
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
                propias.stream().map(una -> detalle(una, hoy)).toList());
    }

    private static Detalle detalle(AvanceActividad una, LocalDate hoy) {
        String quien = una.terminada() == null
                ? una.encargado()
                : Objects.requireNonNullElse(una.nombreTerminadaPor(), una.responsable());
        return new Detalle(
                una.codigo(),
                una.nombre(),
                una.estado(),
                una.estado().nombre(),
                quien,
                una.esperaA().isEmpty() ? quien + ", " + cuando(una, hoy) : quien + ". " + una.plazo(),
                enCorto(una),
                una.tarea() == null && una.terminada() == null ? null : breve(quien),
                una.tarea(),
                una.evidencias());
    }

    private static String cuando(AvanceActividad una, LocalDate hoy) {
        String tarde = una.atraso() == 0 ? "" : ", " + PlazoEscrito.diasHabiles(una.atraso()) + " tarde";
        LocalDate terminada = una.diaTerminada();
        if (terminada != null) {
            return Palabras.diaDeLaSemana(terminada, hoy) + tarde;
        }
        return (una.estado() == Semaforo.VENCIDA ? "venció el " : "vence el ")
                + Palabras.diaDeLaSemana(una.vencimiento(), hoy)
                + tarde;
    }

    private static String enCorto(AvanceActividad una) {
        String dia = Palabras.diaDelMes(Objects.requireNonNullElse(una.diaTerminada(), una.vencimiento()));
        return switch (una.estado()) {
            case HECHA -> "Hecha " + dia;
            case HECHA_TARDE -> dia + ", tarde";
            case VENCIDA -> "Vencida " + una.atraso() + " d.";
            case VENCE_PRONTO -> una.restan() == 0 ? "Vence hoy" : "Vence en " + una.restan() + " d.";
            case EN_ESPERA -> "En espera";
            case EN_MARCHA, POR_COMENZAR -> "Vence " + dia;
            case EN_SUSPENSO -> "En suspenso";
            case RETIRADA -> "Retirada";
            case NO_APLICA -> "No aplica";
        };
    }

    /** J. Cardona: of three names or more the last but one is the surname that is used. */
    private static String breve(String quien) {
        List<String> nombres = Stream.of(quien.split(" "))
                .filter(nombre -> Character.isUpperCase(nombre.charAt(0)))
                .toList();
        return nombres.size() < 2
                ? quien
                : nombres.get(0).charAt(0) + ". " + nombres.get(Math.max(1, nombres.size() - 2));
    }
}
