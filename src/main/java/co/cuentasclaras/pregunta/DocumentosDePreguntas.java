package co.cuentasclaras.pregunta;

import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.pregunta.DocumentoDePregunta.ClaseDeDocumento;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What answers consist of, a page of questions at a time, for who takes it away or verifies it. No draft is among it. */
@Component
public class DocumentosDePreguntas {

    private static final int PAGINA = 200;

    private final JdbcClient jdbc;
    private final RespuestasDadas respuestas;
    private final Anexos anexos;

    DocumentosDePreguntas(JdbcClient jdbc, RespuestasDadas respuestas, Anexos anexos) {
        this.jdbc = jdbc;
        this.respuestas = respuestas;
        this.anexos = anexos;
    }

    /**
     * Each, by the number of its question.
     *
     * @param ciclo whose; nothing for all
     */
    public void recorrer(@Nullable String ciclo, Consumer<DocumentoDePregunta> cada) {
        List<String> pagina;
        String ultimo = "";
        do {
            Map<String, String> radicados = radicados(ciclo, ultimo);
            pagina = radicados.values().stream().sorted().toList();
            respuestas.deTodas(radicados.keySet()).stream()
                    .filter(RespuestaDada::enviada)
                    .forEach(una -> deRespuesta(una, Objects.requireNonNull(radicados.get(una.pregunta())), cada));
            anexos.deTodas(radicados.keySet())
                    .forEach(uno -> cada.accept(deAnexo(uno, Objects.requireNonNull(radicados.get(uno.pregunta())))));
            ultimo = pagina.isEmpty() ? ultimo : pagina.get(pagina.size() - 1);
        } while (pagina.size() == PAGINA);
    }

    private Map<String, String> radicados(@Nullable String ciclo, String despuesDe) {
        return jdbc
                .sql("select id, radicado from cc_pregunta where radicado > :despues"
                        + (ciclo == null ? "" : " and ciclo = :ciclo") + " order by radicado limit :cuantas")
                .param("despues", despuesDe)
                .param("ciclo", ciclo)
                .param("cuantas", PAGINA)
                .query((fila, n) -> Map.entry(fila.getString("id"), fila.getString("radicado")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void deRespuesta(RespuestaDada una, String radicado, Consumer<DocumentoDePregunta> cada) {
        cada.accept(new DocumentoDePregunta(
                DocumentoDePregunta.claveDe(radicado, una.version()),
                radicado,
                ClaseDeDocumento.RESPUESTA,
                "respuesta-%d.txt".formatted(una.version()),
                una.huella(),
                una.proyectada(),
                una,
                null));
        if (una.publicada() != null) {
            cada.accept(new DocumentoDePregunta(
                    DocumentoDePregunta.claveDePublicada(radicado),
                    radicado,
                    ClaseDeDocumento.PUBLICACION,
                    "publicada.txt",
                    Huella.de(publicado(una)),
                    una.publicada(),
                    una,
                    null));
        }
    }

    private static DocumentoDePregunta deAnexo(Anexo uno, String radicado) {
        return new DocumentoDePregunta(
                uno.id(), radicado, ClaseDeDocumento.ANEXO, uno.nombre(), uno.huella(), uno.subido(), null, uno);
    }

    /** What it holds as it stands in the database, altered or not. */
    public byte[] octetos(DocumentoDePregunta documento) {
        return documento.anexo() != null
                ? anexos.comoEsta(documento.anexo())
                : (documento.clase() == ClaseDeDocumento.RESPUESTA
                                ? Objects.requireNonNull(documento.respuesta()).texto()
                                : publicado(Objects.requireNonNull(documento.respuesta())))
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether there is one of that key now: a file may be taken away, and what is new is there before it is looked for. */
    public boolean esta(String clave) {
        int barra = clave.indexOf('/');
        if (barra < 0) {
            return anexos.buscar(clave).isPresent();
        }
        return jdbc.sql("select count(*) from cc_respuesta r join cc_pregunta p on p.id = r.pregunta"
                                + " where p.radicado = :radicado and (cast(r.version as varchar(10)) = :version"
                                + " or (r.publicada is not null and 'publicada' = :version))")
                        .param("radicado", clave.substring(0, barra))
                        .param("version", clave.substring(barra + 1))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Question and answer as everybody reads them, in one text. */
    public static String publicado(RespuestaDada una) {
        return publicado(
                Optional.ofNullable(una.preguntaPublica()).orElse(""),
                Optional.ofNullable(una.respuestaPublica()).orElse(""));
    }

    public static String publicado(String pregunta, String respuesta) {
        return pregunta + "\n\n" + respuesta;
    }
}
