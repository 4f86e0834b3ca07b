package co.cuentasclaras.cumplimiento;

import co.cuentasclaras.cumplimiento.CumplimientoEscrito.Marco;
import co.cuentasclaras.idioma.FechaEscrita;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the value of a field must be besides of its kind. */
public enum Sentido {

    /** Somebody who can be asked: not nobody, and not a stroke in place of a name. */
    ALGUIEN {
        @Override
        Optional<String> error(String rotulo, String texto, Marco marco) {
            String llano = Normalizer.normalize(texto.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("[^a-z]+", " ")
                    .strip();
            return NADIE.contains(llano) || llano.replace(" ", "").length() < 2
                    ? Optional.of("Escriba en «%s» quién es: el nombre, el cargo o el área; «%s» no es nadie."
                            .formatted(rotulo, texto))
                    : Optional.empty();
        }
    },

    /** A citizen, whose name leaves the entity with nothing that it hands out (Ley 1581 de 2012, art. 4). */
    CIUDADANO {
        @Override
        Optional<String> error(String rotulo, String texto, Marco marco) {
            return Optional.empty();
        }
    },

    /** A day on which something was done in the course of the cycle. */
    YA_PASO {
        @Override
        Optional<String> error(String rotulo, String texto, Marco marco) {
            return entre(rotulo, texto, marco.inicioCiclo(), "al comienzo del ciclo, el", marco.hoy());
        }
    },

    /** The day up to which figures were counted; it may lie before the cycle. */
    CORTE {
        @Override
        Optional<String> error(String rotulo, String texto, Marco marco) {
            LocalDate desde = marco.inicioCiclo().minusYears(ANTES);
            return entre(rotulo, texto, desde, "al", marco.hoy());
        }
    },

    /** A day by which something is promised. */
    PROMETIDO {
        @Override
        Optional<String> error(String rotulo, String texto, Marco marco) {
            LocalDate dia = LocalDate.parse(texto);
            LocalDate hasta = marco.hoy().plusYears(DESPUES);
            if (dia.isBefore(marco.inicioCiclo())) {
                return antes(rotulo, marco.inicioCiclo(), "al comienzo del ciclo, el");
            }
            return dia.isAfter(hasta)
                    ? Optional.of("«%s» está demasiado lejos: escriba un día hasta el %s."
                            .formatted(rotulo, FechaEscrita.de(hasta)))
                    : Optional.empty();
        }
    };

    private static final int ANTES = 2;
    private static final int DESPUES = 5;

    /** What is written in place of a name, without accents or signs. */
    private static final Set<String> NADIE = Set.of(
            "",
            "nadie",
            "ninguno",
            "ninguna",
            "ningun responsable",
            "no aplica",
            "n a",
            "na",
            "no hay",
            "no se sabe",
            "sin definir",
            "sin responsable",
            "por definir",
            "por asignar",
            "pendiente",
            "alguien",
            "todos",
            "xx",
            "xxx",
            "x",
            "null");

    /** What is wrong with a value that is right by its kind. */
    abstract Optional<String> error(String rotulo, String texto, Marco marco);

    private static Optional<String> entre(
            String rotulo, String texto, LocalDate desde, String comienzo, LocalDate hoy) {
        LocalDate dia = LocalDate.parse(texto);
        if (dia.isAfter(hoy)) {
            return Optional.of("«%s» no puede ser futura: hoy es %s.".formatted(rotulo, FechaEscrita.de(hoy)));
        }
        return dia.isBefore(desde) ? antes(rotulo, desde, comienzo) : Optional.empty();
    }

    private static Optional<String> antes(String rotulo, LocalDate desde, String comienzo) {
        return Optional.of("«%s» no puede ser anterior %s %s.".formatted(rotulo, comienzo, FechaEscrita.de(desde)));
    }
}
