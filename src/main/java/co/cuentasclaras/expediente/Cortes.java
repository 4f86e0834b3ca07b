package co.cuentasclaras.expediente;

import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.bitacora.Bitacora.Anotacion;
import co.cuentasclaras.bitacora.Hecho.EvidenciaAgregada;
import co.cuentasclaras.bitacora.Hecho.EvidenciaRetirada;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.plan.VersionesGuardadas;
import co.cuentasclaras.plan.VersionesGuardadas.VersionGuardada;
import co.cuentasclaras.pregunta.DocumentosDePreguntas;
import co.cuentasclaras.sello.EstadoDeLlave;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an expediente is made of. In one transaction that sees the database as it is at its beginning. */
@Component
class Cortes {

    private final Ciclos ciclos;
    private final Avances avances;
    private final Anotaciones anotaciones;
    private final VersionesGuardadas guardadas;
    private final DocumentosDePreguntas documentos;
    private final Sellos sellos;
    private final LlaveDelSello llave;
    private final Clock clock;

    Cortes(
            Ciclos ciclos,
            Avances avances,
            Anotaciones anotaciones,
            VersionesGuardadas guardadas,
            DocumentosDePreguntas documentos,
            Sellos sellos,
            LlaveDelSello llave,
            Clock clock) {
        this.ciclos = ciclos;
        this.avances = avances;
        this.anotaciones = anotaciones;
        this.guardadas = guardadas;
        this.documentos = documentos;
        this.sellos = sellos;
        this.llave = llave;
        this.clock = clock;
    }

    /** @param ciclo whose; nothing for the whole entity */
    Corte de(@Nullable Ciclo ciclo) {
        Sello sello = sellos.ultimo().orElse(null);
        Set<Lugar> lugares = new LinkedHashSet<>();
        Set<String> usuarios = new HashSet<>();
        Set<String> contadas = new HashSet<>();
        VersionesSelladas selladas = new VersionesSelladas();
        DocumentosSellados deRespuestas = new DocumentosSellados();
        anotaciones.recorrer(ciclo, sello == null ? 0 : sello.tamano(), (hoja, anotacion) -> {
            lugares.add(new Lugar(anotacion.ciclo(), anotacion.codigo()));
            usuarios.add(anotacion.quien());
            anotacion.hecho().personas().forEach(usuarios::add);
            contar(anotacion, contadas);
            selladas.contar(hoja.n(), anotacion);
            deRespuestas.contar(anotacion.hecho());
        });
        List<AvanceCiclo> losSuyos = avances.de(ciclo == null ? ciclos.todos() : List.of(ciclo));
        List<Evidencia> suyas = losSuyos.stream()
                .flatMap(avance -> avance.todas())
                .flatMap(actividad -> actividad.evidencias().stream())
                .filter(una -> contadas.contains(una.id()) || !esPosterior(una, sello))
                .toList();
        List<VersionSellada> versiones = selladas.todas();
        return new Corte(
                ciclo,
                losSuyos,
                sello,
                suyas,
                versiones,
                deRespuestas.todos(),
                lugares,
                usuarios,
                clock.instant(),
                llave.estado() == EstadoDeLlave.DISPONIBLE,
                contadas.equals(suyas.stream().map(Evidencia::id).collect(Collectors.toSet()))
                        && versiones.stream().allMatch(this::esLaSellada)
                        && estan(ciclo, deRespuestas.todos()));
    }

    /** A draft may have been corrected, or given back, since the seal. */
    private boolean esLaSellada(VersionSellada version) {
        return guardadas
                .leer(version.id())
                .map(VersionGuardada::huellas)
                .filter(version.huellas()::admite)
                .isPresent();
    }

    /** A file may have been taken away since the seal. */
    private boolean estan(@Nullable Ciclo ciclo, Map<String, String> sellados) {
        Map<String, String> faltan = new HashMap<>(sellados);
        if (!faltan.isEmpty()) {
            documentos.recorrer(ciclo == null ? null : ciclo.id(), uno -> faltan.remove(uno.clave()));
        }
        return faltan.isEmpty();
    }

    private static void contar(Anotacion anotacion, Set<String> evidencias) {
        if (anotacion.hecho() instanceof EvidenciaAgregada agregada && agregada.evidencia() != null) {
            evidencias.add(agregada.evidencia());
        } else if (anotacion.hecho() instanceof EvidenciaRetirada retirada && retirada.evidencia() != null) {
            evidencias.remove(retirada.evidencia());
        }
    }

    /** What came after the seal is told of in none of the sealed facts; what nobody tells of at all is not left out. */
    private static boolean esPosterior(Evidencia evidencia, @Nullable Sello sello) {
        Instant hasta = sello == null ? Instant.MAX : sello.momento();
        return evidencia.agregada().isAfter(hasta);
    }
}
