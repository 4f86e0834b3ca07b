package co.cuentasclaras.suscripcion;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.Mes;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.responsable.Personas;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due, as iCalendar (RFC 5545): one event of a whole day an activity, on the day on which it is due. Days are days in
 * Bogotá and carry no hour, so that no program moves them to another zone.
 */
@Component
public class CalendarioDeActividades {

    /** RFC 5545, 3.1: a line has at most 75 octets, and a letter with an accent is two. */
    private static final int LETRAS_POR_LINEA = 60;

    private static final String HABILES =
            "Los días hábiles son de lunes a viernes, sin los festivos de ley ni los días que la"
                    + " entidad declaró no hábiles: si el calendario o la audiencia cambian, esta fecha cambia sola.";

    private final Suscripciones suscripciones;
    private final Ciclos ciclos;
    private final Actividades actividades;
    private final Roles roles;
    private final Personas personas;
    private final Clock clock;

    CalendarioDeActividades(
            Suscripciones suscripciones,
            Ciclos ciclos,
            Actividades actividades,
            Roles roles,
            Personas personas,
            Clock clock) {
        this.suscripciones = suscripciones;
        this.ciclos = ciclos;
        this.actividades = actividades;
        this.roles = roles;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * What a person answers for or supports in all running cycles.
     *
     * @param clave the secret of her feed
     * @return nothing when it is nobody's, or of somebody who is not there any more
     */
    @Transactional(readOnly = true)
    public Optional<String> de(String clave) {
        return suscripciones
                .persona(clave)
                .filter(persona -> personas.buscar(persona).isPresent())
                .map(this::suyo);
    }

    private String suyo(String persona) {
        Set<String> suyos = roles.todos().stream()
                .filter(rol -> persona.equals(rol.recibe()))
                .map(Rol::id)
                .collect(Collectors.toSet());
        Map<String, Ciclo> enCurso =
                ciclos.enCurso().stream().collect(Collectors.toMap(Ciclo::id, Function.identity()));
        return escribir(
                "Mis actividades de rendición de cuentas",
                actividades.deQuien(persona, suyos, enCurso.keySet()).stream()
                        .map(una -> evento(una, Objects.requireNonNull(enCurso.get(una.ciclo())))));
    }

    /** All activities of a cycle. Who may read it is decided by the caller. */
    @Transactional(readOnly = true)
    public String delCiclo(Ciclo ciclo) {
        return escribir(
                "Rendición de cuentas: " + ciclo.titulo(),
                actividades.deCiclo(ciclo.id()).stream()
                        .filter(una -> una.retirada() == null && !una.enSuspenso())
                        .map(una -> evento(una, ciclo)));
    }

    private String escribir(String nombre, Stream<VEvent> eventos) {
        Calendar calendario = new Calendar();
        calendario.add(new ProdId("-//Cuentas Claras//Rendición de cuentas//ES"));
        calendario.add(ImmutableVersion.VERSION_2_0);
        calendario.add(ImmutableCalScale.GREGORIAN);
        calendario.add(ImmutableMethod.PUBLISH);
        calendario.add(new XProperty("X-WR-CALNAME", nombre));
        calendario.add(new XProperty("X-WR-TIMEZONE", clock.getZone().getId()));
        eventos.forEach(calendario::add);
        StringWriter texto = new StringWriter();
        try {
            new CalendarOutputter(false, LETRAS_POR_LINEA).output(calendario, texto);
        } catch (IOException imposible) {
            throw new UncheckedIOException(imposible);
        }
        return texto.toString();
    }

    private VEvent evento(ActividadEnCurso una, Ciclo ciclo) {
        LocalDate vence = una.vencimiento();
        VEvent evento = new VEvent(vence, vence.plusDays(1), comienzo(una) + una.nombre());
        evento.replace(new DtStamp(clock.instant()));
        evento.replace(
                new Uid(una.codigo().replace('/', '.').replace('@', '.') + "." + una.ciclo() + "@cuentasclaras"));
        evento.add(new Description(String.join(
                "\n",
                ciclo.titulo() + ". " + una.etapa() + ".",
                "Responde: " + roles.nombre(una.responsable()) + ". Producto: " + una.producto() + ".",
                "Comienza el " + FechaEscrita.de(una.inicio()) + " y vence el " + FechaEscrita.conDiaDeLaSemana(vence)
                        + regla(una.finRegla()) + ".",
                HABILES)));
        evento.add(ImmutableTransp.TRANSPARENT);
        return evento;
    }

    private static String comienzo(ActividadEnCurso una) {
        if (una.estaTerminada()) {
            return "Terminada: ";
        }
        return una.esAudiencia() ? "" : "Vence: ";
    }

    private static String regla(FechaPlan fin) {
        if (fin instanceof Mes) {
            return ", último día hábil de su mes";
        }
        if (fin instanceof RelativaAudiencia relativa && relativa.diasHabiles() != 0) {
            return ", " + PlazoEscrito.diasHabiles(Math.abs(relativa.diasHabiles()))
                    + (relativa.diasHabiles() < 0 ? " antes" : " después") + " de la audiencia";
        }
        return "";
    }
}
