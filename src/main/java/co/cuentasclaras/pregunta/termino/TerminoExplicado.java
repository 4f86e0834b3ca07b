package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.ClaseDeDia;
import co.cuentasclaras.plazo.DiaContado;
import co.cuentasclaras.plazo.Pausa;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term in the words in which everybody reads it: whoever answers on its page, whoever asked in a mail, the public.
 *
 * @param recibida the day on which the entity got the question
 * @param desde the day after which it counts
 * @param dias the working days of the term
 * @param usados those that are over
 * @param norma the row of the table of terms
 * @param vence the last day in time; null while the citizen is waited for
 * @param copias the last day on which copies are handed over when nobody answered; null where there is no such rule
 * @param pasos day by day
 * @param frases what it says, sentence by sentence
 */
public record TerminoExplicado(
        LocalDate recibida,
        LocalDate desde,
        int dias,
        int usados,
        String norma,
        @Nullable LocalDate vence,
        @Nullable LocalDate copias,
        List<PasoDelTermino> pasos,
        List<String> frases) {

    public TerminoExplicado {
        pasos = List.copyOf(pasos);
        frases = List.copyOf(frases);
    }

    /**
     * One day of it.
     *
     * @param clase why it counts or not, as {@link ClaseDeDia} has it
     * @param numero of the working days counted until then
     */
    public record PasoDelTermino(LocalDate dia, ClaseDeDia clase, int numero, String texto) {}

    /** All sentences together. */
    public String texto() {
        return String.join(" ", frases);
    }

    /** @param diasDeCopias 0 where there is no such rule */
    static TerminoExplicado de(
            LocalDate recibida,
            CuentaDelTermino cuenta,
            int diasDeCopias,
            LocalDate hoy,
            CalendarioLaboral calendario) {
        LocalDate vence = cuenta.vence();
        LocalDate copias = vence == null || diasDeCopias == 0 ? null : calendario.sumar(vence, diasDeCopias);
        int usados = cuenta.termino().usados(hoy);
        return new TerminoExplicado(
                recibida,
                cuenta.termino().desde(),
                cuenta.termino().dias(),
                usados,
                cuenta.norma(),
                vence,
                copias,
                cuenta.termino().recorrido().stream()
                        .map(dia -> new PasoDelTermino(dia.dia(), dia.clase(), dia.numero(), conTexto(dia, recibida)))
                        .toList(),
                frases(recibida, cuenta, usados, copias));
    }

    private static List<String> frases(
            LocalDate recibida, CuentaDelTermino cuenta, int usados, @Nullable LocalDate copias) {
        LocalDate desde = cuenta.termino().desde();
        List<String> frases = new ArrayList<>();
        frases.add("Recibida %s.".formatted(Palabras.diaConAnio(recibida)));
        if (!desde.equals(recibida)) {
            frases.add("El término se cuenta desde el %s.".formatted(Palabras.diaConAnio(desde)));
        }
        frases.add("Término: %s (%s).".formatted(PlazoEscrito.diasHabiles(cuenta.dias()), cuenta.norma()));
        HechoDeTermino prorroga = cuenta.prorroga();
        if (prorroga != null) {
            frases.add("Prorrogado el %s: en total, %s."
                    .formatted(
                            Palabras.diaConAnio(prorroga.fecha()),
                            PlazoEscrito.diasHabiles(cuenta.termino().dias())));
        }
        frases.add(contados(cuenta, recibida));
        frases.addAll(descontados(cuenta.termino().recorrido(), recibida));
        cuenta.pausas().forEach(pausa -> frases.add(pausa(pausa, cuenta, recibida)));
        LocalDate vence = cuenta.vence();
        frases.add(
                vence == null
                        ? "No corre mientras se espera lo que falta: van %s."
                                .formatted(PlazoEscrito.diasHabiles(usados))
                        : "Vence el %s, al terminar el día.".formatted(FechaEscrita.conDiaDeLaSemana(vence)));
        if (copias != null) {
            frases.add(
                    "Si ese día no hay respuesta, la solicitud se entiende aceptada y las copias se entregan a más tardar el %s."
                            .formatted(FechaEscrita.conDiaDeLaSemana(copias)));
        }
        return frases;
    }

    private static String contados(CuentaDelTermino cuenta, LocalDate recibida) {
        int contados = cuenta.termino().contados();
        if (contados == 0) {
            return "Todavía no ha contado ningún día.";
        }
        String primero = conNumero(1, cuenta.termino().dia(1), recibida);
        return contados == 1
                ? primero + "."
                : "%s … %s."
                        .formatted(primero, conNumero(contados, cuenta.termino().dia(contados), recibida));
    }

    private static String conNumero(int numero, LocalDate dia, LocalDate recibida) {
        return "Día %d: %s".formatted(numero, Palabras.diaDeLaSemana(dia, recibida));
    }

    /** What was left out besides the pauses, which have sentences of their own. */
    private static List<String> descontados(List<DiaContado> recorrido, LocalDate recibida) {
        List<String> descontados = new ArrayList<>();
        long sabados = cuantos(recorrido, ClaseDeDia.SABADO);
        long domingos = cuantos(recorrido, ClaseDeDia.DOMINGO);
        if (sabados > 0 && domingos > 0) {
            descontados.add("%d sábados y domingos".formatted(sabados + domingos));
        } else if (domingos > 0) {
            descontados.add(domingos == 1 ? "1 domingo" : domingos + " domingos");
        } else if (sabados > 0) {
            descontados.add(sabados == 1 ? "1 sábado" : sabados + " sábados");
        }
        recorrido.stream()
                .filter(dia -> dia.clase() == ClaseDeDia.FESTIVO || dia.clase() == ClaseDeDia.DECLARADO)
                .map(dia -> conTexto(dia, recibida))
                .forEach(descontados::add);
        return descontados.isEmpty()
                ? List.of()
                : List.of("Descontados: %s.".formatted(String.join("; ", descontados)));
    }

    private static long cuantos(List<DiaContado> recorrido, ClaseDeDia clase) {
        return recorrido.stream().filter(dia -> dia.clase() == clase).count();
    }

    private static String pausa(Pausa pausa, CuentaDelTermino cuenta, LocalDate recibida) {
        int iban = cuenta.termino().usados(pausa.desde());
        LocalDate hasta = pausa.hasta();
        return hasta == null
                ? "En pausa desde el %s, cuando se pidió lo que faltaba: iban %s."
                        .formatted(Palabras.diaDeLaSemana(pausa.desde(), recibida), PlazoEscrito.diasHabiles(iban))
                : "En pausa desde el %s, cuando se pidió lo que faltaba, hasta el %s, cuando llegó: iban %s."
                        .formatted(
                                Palabras.diaDeLaSemana(pausa.desde(), recibida),
                                Palabras.diaDeLaSemana(hasta, recibida),
                                PlazoEscrito.diasHabiles(iban));
    }

    private static String conTexto(DiaContado dia, LocalDate recibida) {
        String cual = Palabras.diaDeLaSemana(dia.dia(), recibida);
        return switch (dia.clase()) {
            case HABIL -> conNumero(dia.numero(), dia.dia(), recibida);
            case SABADO -> cual + ", sábado";
            case DOMINGO -> cual + ", domingo";
            case FESTIVO -> cual + ", festivo (" + dia.porQue() + ")";
            case DECLARADO -> cual + ", no hábil (" + dia.porQue() + ")";
            case SUSPENDIDO -> cual + ", en pausa";
        };
    }
}
