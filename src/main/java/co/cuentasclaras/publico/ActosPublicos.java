package co.cuentasclaras.publico;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Avances;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.cumplimiento.Cumplimientos;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.Fichas;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.publico.VistaPublica.ActividadEnPublico;
import co.cuentasclaras.publico.VistaPublica.ActosEnPublico;
import co.cuentasclaras.publico.VistaPublica.AudienciaEnPublico;
import co.cuentasclaras.publico.VistaPublica.DocumentoPublico;
import co.cuentasclaras.publico.VistaPublica.MesPublico;
import co.cuentasclaras.publico.VistaPublica.PiezaPublica;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the plan is for everybody: the calendar without the people in it, and what the entity published. Evidence of an
 * activity whose act is to publish is open already; of any other activity nothing is shown, for there stand lists of
 * people.
 */
@Component
class ActosPublicos {

    private static final String LUGAR = "lugar";
    private static final String FECHA_DE_PUBLICACION = "fechaPublicacion";
    private static final String SECCION = "seccion";

    private final Avances avances;
    private final Cumplimientos cumplimientos;

    ActosPublicos(Avances avances, Cumplimientos cumplimientos) {
        this.avances = avances;
        this.cumplimientos = cumplimientos;
    }

    ActosEnPublico de(Ciclo ciclo) {
        AvanceCiclo avance = avances.de(List.of(ciclo)).get(0);
        Map<String, Cumplimiento> contados = contados(avance);
        return new ActosEnPublico(
                avance.hoy(), audiencias(avance, contados), meses(avance), documentos(avance, contados));
    }

    /** The newest account of each finished activity. */
    private Map<String, Cumplimiento> contados(AvanceCiclo avance) {
        List<String> codigos = avance.actividades().stream()
                .filter(una -> una.estado().estaHecha())
                .map(AvanceActividad::codigo)
                .toList();
        Map<String, Cumplimiento> contados = new HashMap<>();
        cumplimientos
                .deActividades(avance.ciclo().id(), codigos)
                .forEach(uno -> contados.putIfAbsent(uno.codigo(), uno));
        return contados;
    }

    private static List<AudienciaEnPublico> audiencias(AvanceCiclo avance, Map<String, Cumplimiento> contados) {
        return avance.audiencias().stream()
                .map(una -> new AudienciaEnPublico(
                        una.nombre(), cuando(una), lugar(avance, una, contados).orElse(null)))
                .toList();
    }

    private static String cuando(AudienciaPublica audiencia) {
        if (audiencia.suspendida()) {
            return "Suspendida, sin fecha nueva";
        }
        return audiencia.dia() == null
                ? "Sin fecha todavía"
                : Palabras.conMayuscula(FechaEscrita.conDiaDeLaSemana(audiencia.dia()));
    }

    private static Optional<String> lugar(
            AvanceCiclo avance, AudienciaPublica audiencia, Map<String, Cumplimiento> contados) {
        return avance.actividades().stream()
                .filter(una -> una.claveDeAudiencia().equals(audiencia.clave()))
                .flatMap(una -> Stream.ofNullable(contados.get(una.codigo())))
                .filter(uno -> Fichas.LUGAR_AUDIENCIA.equals(uno.ficha()))
                .flatMap(uno -> texto(uno, LUGAR).stream())
                .findFirst();
    }

    private static List<MesPublico> meses(AvanceCiclo avance) {
        Map<YearMonth, List<AvanceActividad>> porMes = avance.actividades().stream()
                .filter(una -> una.estado() != Semaforo.EN_SUSPENSO)
                .sorted(Comparator.comparing(AvanceActividad::vencimiento))
                .collect(Collectors.groupingBy(
                        una -> YearMonth.from(una.vencimiento()), TreeMap::new, Collectors.toList()));
        return porMes.entrySet().stream()
                .map(mes -> new MesPublico(
                        mes.getKey(),
                        Palabras.conMayuscula(FechaEscrita.mes(mes.getKey())),
                        mes.getValue().stream().map(ActosPublicos::actividad).toList()))
                .toList();
    }

    private static ActividadEnPublico actividad(AvanceActividad una) {
        return new ActividadEnPublico(
                una.nombreEntero(),
                una.etapa(),
                FechaEscrita.dias(una.vigente().inicio(), una.vencimiento()),
                una.responsable(),
                estado(una),
                una.estado().estaHecha(),
                una.esAudiencia());
    }

    private static String estado(AvanceActividad una) {
        return switch (una.estado()) {
            case HECHA, HECHA_TARDE ->
                una.diaTerminada() == null ? "Hecha" : "Hecha el " + FechaEscrita.de(una.diaTerminada());
            case VENCIDA -> "Sin terminar en su fecha";
            case POR_COMENZAR -> "Por comenzar";
            case VENCE_PRONTO, EN_ESPERA, EN_MARCHA -> una.enMarcha() ? "En marcha" : "Por comenzar";
            case EN_SUSPENSO -> "En suspenso";
            case RETIRADA -> "Retirada";
            case NO_APLICA -> "No aplica";
        };
    }

    private static List<DocumentoPublico> documentos(AvanceCiclo avance, Map<String, Cumplimiento> contados) {
        List<DocumentoPublico> documentos = new ArrayList<>();
        for (AvanceActividad una : avance.actividades()) {
            Cumplimiento contado = contados.get(una.codigo());
            if (contado == null) {
                continue;
            }
            List<PiezaPublica> piezas = new ArrayList<>();
            if (Fichas.publica(contado.ficha())) {
                una.evidencias().stream().filter(Evidencia::estaSellada).forEach(evidencia -> pieza(evidencia)
                        .ifPresent(piezas::add));
            }
            Fichas.enlaces(contado.ficha(), contado.escrito().datos()).forEach((rotulo, direccion) -> enlace(direccion)
                    .ifPresent(url -> piezas.add(new PiezaPublica(null, rotulo, url, "Enlace", null))));
            if (!piezas.isEmpty()) {
                documentos.add(new DocumentoPublico(
                        una.nombreEntero(),
                        publicado(contado, una),
                        texto(contado, SECCION).orElse(null),
                        piezas));
            }
        }
        return documentos;
    }

    private static @Nullable String publicado(Cumplimiento contado, AvanceActividad una) {
        Optional<String> dicho = texto(contado, FECHA_DE_PUBLICACION);
        return dicho.map(LocalDate::parse)
                .or(() -> Optional.ofNullable(una.realizada()))
                .or(() -> Optional.ofNullable(una.diaTerminada()))
                .map(FechaEscrita::de)
                .orElse(null);
    }

    private static Optional<PiezaPublica> pieza(Evidencia evidencia) {
        if (evidencia.tipo() == Evidencia.TipoEvidencia.ARCHIVO) {
            return Optional.of(new PiezaPublica(
                    evidencia.id(),
                    evidencia.nombre(),
                    null,
                    "Archivo, " + evidencia.tamanoEnPalabras(),
                    evidencia.huella()));
        }
        return enlace(Objects.requireNonNullElse(evidencia.url(), ""))
                .map(url -> new PiezaPublica(evidencia.id(), evidencia.nombre(), url, "Enlace", null));
    }

    /** Only what leads to a page: a browser does whatever else an address says. */
    private static Optional<URI> enlace(String direccion) {
        String entera = direccion.startsWith("www.") ? "https://" + direccion : direccion;
        try {
            URI url = URI.create(entera);
            return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                    ? Optional.of(url)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> texto(Cumplimiento contado, String campo) {
        return contado.escrito().datos().get(campo) instanceof String texto && !texto.isBlank()
                ? Optional.of(texto)
                : Optional.empty();
    }
}
