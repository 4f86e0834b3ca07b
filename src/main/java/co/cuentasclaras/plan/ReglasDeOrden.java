package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.PlanEnDias.FilaEnDias;
import co.cuentasclaras.plan.ReglaDelPlan.Queja;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the dates of a plan go against the order in which its activities can be done. */
final class ReglasDeOrden {

    static final List<ReglaDelPlan> TODAS = List.of(
            contradiccion(
                    "antesDeLoQueEspera",
                    "una actividad vence antes que otra que debe estar terminada para que ella empiece",
                    ReglasDeOrden::antesDeLoQueEspera),
            contradiccion(
                    "despuesDeLaAudiencia",
                    "una actividad que prepara la audiencia vence después de ella",
                    ReglasDeOrden::despuesDeLaAudiencia),
            contradiccion(
                    "antesDeLaAudiencia",
                    "una actividad que sigue a la audiencia vence antes de ella",
                    ReglasDeOrden::antesDeLaAudiencia),
            contradiccion(
                    "despuesDelCiclo",
                    "una fecha que se cuenta desde la audiencia cae después del fin del ciclo",
                    ReglasDeOrden::despuesDelCiclo),
            contradiccion(
                    "esperaDelModelo",
                    "una actividad de los modelos dice a cuál espera, y eso lo dicen ellos",
                    ReglasDeOrden::esperaDelModelo));

    private ReglasDeOrden() {}

    private static ReglaDelPlan contradiccion(String nombre, String halla, Function<PlanEnDias, Stream<Queja>> mira) {
        return new ReglaDelPlan(nombre, Clase.CONTRADICCION, "", halla, mira);
    }

    private static Stream<Queja> antesDeLoQueEspera(PlanEnDias plan) {
        return plan.porHacer(una -> true).flatMap(una -> {
            List<FilaEnDias> posteriores = plan.antesDe(una).stream()
                    .filter(otra -> PlanEnDias.vence(otra).isAfter(PlanEnDias.vence(una)))
                    // Of what follows a hearing another rule says so, in fewer words.
                    .filter(otra -> !(plan.esDespues(una) && plan.esDurante(otra)))
                    .sorted(Comparator.comparing(PlanEnDias::vence).reversed())
                    .toList();
            return posteriores.stream()
                    .limit(1)
                    .map(ultima -> Queja.en(
                            una,
                            "fin",
                            ("Vence el %s, y para que empiece debe estar terminada %s, que vence el %s. Póngale una fecha"
                                                    + " posterior o adelante la otra; si queda así, llegará vencida a su"
                                                    + " responsable.")
                                            .formatted(
                                                    FechaEscrita.de(PlanEnDias.vence(una)),
                                                    ultima.enPalabras(),
                                                    FechaEscrita.de(PlanEnDias.vence(ultima)))
                                    + tambien(posteriores)));
        });
    }

    private static String tambien(List<FilaEnDias> posteriores) {
        return posteriores.size() == 1
                ? ""
                : " También espera a "
                        + Palabras.enumerar(posteriores.stream()
                                .skip(1)
                                .map(FilaEnDias::enPalabras)
                                .toList())
                        + ".";
    }

    private static Stream<Queja> despuesDeLaAudiencia(PlanEnDias plan) {
        Set<FilaEnDias> dichas = new HashSet<>();
        Map<String, Set<FilaEnDias>> preparan = plan.preparan();
        return plan.plan().audiencias().stream().flatMap(audiencia -> PlanEnDias.diaDe(audiencia).stream()
                .flatMap(dia -> plan.porHacer(una -> preparan.getOrDefault(audiencia.clave(), Set.of())
                                .contains(una))
                        .filter(una -> PlanEnDias.vence(una).isAfter(dia) && dichas.add(una))
                        .map(una -> Queja.en(
                                una,
                                "fin",
                                "Prepara %s y vence después, el %s. Adelante esta fecha o mueva la audiencia."
                                        .formatted(
                                                nombrada(audiencia, dia), FechaEscrita.de(PlanEnDias.vence(una)))))));
    }

    private static Stream<Queja> antesDeLaAudiencia(PlanEnDias plan) {
        return plan.plan().audiencias().stream()
                .flatMap(audiencia -> PlanEnDias.diaDe(audiencia).stream().flatMap(dia -> plan.porHacer(
                                una -> plan.esDespues(una) && audiencia.clave().equals(una.audiencia()))
                        .filter(una -> PlanEnDias.vence(una).isBefore(dia))
                        .map(una -> Queja.en(
                                una,
                                "fin",
                                ("Se hace después de %s y vence antes, el %s. Póngale una fecha posterior o cuéntela"
                                                + " desde la audiencia, por ejemplo «audiencia+5h».")
                                        .formatted(
                                                nombrada(audiencia, dia), FechaEscrita.de(PlanEnDias.vence(una)))))));
    }

    private static Stream<Queja> despuesDelCiclo(PlanEnDias plan) {
        LocalDate ultimo = LocalDate.of(plan.plan().vigencia() + 1, 12, 31);
        return plan.porHacer(una -> PlanEnDias.vence(una).isAfter(ultimo)
                        && PlanEnDias.leer(una.fila().fin())
                                .filter(RelativaAudiencia.class::isInstance)
                                .isPresent())
                .map(una -> Queja.en(
                        una,
                        "fin",
                        ("«%s» es el %s, después del %s, en que termina el ciclo. Adelante la audiencia o acorte el"
                                        + " plazo; si queda así, el ciclo no termina antes de ese día.")
                                .formatted(
                                        una.fila().fin(),
                                        FechaEscrita.de(PlanEnDias.vence(una)),
                                        FechaEscrita.de(ultimo))));
    }

    private static Stream<Queja> esperaDelModelo(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una ->
                        !una.fila().espera().isBlank() && plan.delModelo(una).isPresent())
                .flatMap(una -> plan
                        .fila(una.fila().espera())
                        .filter(otra -> !plan.antesDe(una).contains(otra))
                        .map(otra -> Queja.en(
                                una,
                                "espera",
                                ("No esperará a %s: es una actividad de los modelos y solo espera lo que ellos dibujan."
                                                + " Deje la celda vacía, o hágala propia con otro código.")
                                        .formatted(otra.enPalabras())))
                        .stream());
    }

    private static String nombrada(AudienciaDelPlan audiencia, LocalDate dia) {
        return "la audiencia «" + audiencia.nombre() + "», que es el " + FechaEscrita.de(dia) + ",";
    }
}
