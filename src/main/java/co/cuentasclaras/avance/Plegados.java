package co.cuentasclaras.avance;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.evidencia.Evidencias;
import co.cuentasclaras.responsable.Roles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cycles as they stood at the end of a day in Bogotá, from their facts; the names of roles are those of today. */
@Component
class Plegados {

    private static final Instant NUNCA = Instant.parse("9999-01-01T00:00:00Z");

    private final Bitacora bitacora;
    private final Roles roles;
    private final Evidencias evidencias;
    private final Clock clock;

    Plegados(Bitacora bitacora, Roles roles, Evidencias evidencias, Clock clock) {
        this.bitacora = bitacora;
        this.roles = roles;
        this.evidencias = evidencias;
        this.clock = clock;
    }

    CicloPlegado de(Ciclo ciclo, LocalDate dia) {
        return CicloPlegado.de(
                ciclo.id(),
                bitacora.deCiclo(
                        ciclo.id(),
                        dia.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                        CicloPlegado.hechos()));
    }

    /** All that changed anything of the state of a cycle until now. */
    List<Anotacion> hechos(String ciclo) {
        return bitacora.deCiclo(ciclo, NUNCA, CicloPlegado.hechos());
    }

    List<FilaDeActividad> filas(CicloPlegado ciclo) {
        return ciclo.filas(roles.nombres());
    }

    /** What older facts do not say of a piece never changes: it is asked of the piece, if it is still there. */
    List<Evidencia> evidencias(CicloPlegado ciclo) {
        List<Evidencia> suyas = ciclo.evidencias();
        if (suyas.stream().allMatch(Evidencia::estaDescrita)) {
            return suyas;
        }
        Map<String, Evidencia> hoy = evidencias.deCiclos(List.of(suyas.get(0).ciclo())).stream()
                .collect(Collectors.toMap(Evidencia::id, Function.identity()));
        return suyas.stream()
                .map(una -> una.estaDescrita() || !hoy.containsKey(una.id())
                        ? una
                        : hoy.getOrDefault(una.id(), una).selladaEn(una.sellada()))
                .toList();
    }
}
