package co.cuentasclaras.publico;

import co.cuentasclaras.idioma.FechaEscrita;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of a cycle that everybody reads, whether this server shows them or another one. */
@Component
public class PaginasPublicas {

    /** Questions on a page: what an old telephone loads and shows at once. */
    static final int POR_PAGINA = 20;

    private final PlantillasPublicas plantillas;
    private final DatosAbiertos datos;

    PaginasPublicas(PlantillasPublicas plantillas, DatosAbiertos datos) {
        this.plantillas = plantillas;
        this.datos = datos;
    }

    public byte[] inicio(VistaPublica vista, SitioPublico sitio) {
        return plantillas.pagina(
                "inicio",
                sitio,
                Map.of(
                        "audiencias",
                        vista.actos().audiencias(),
                        "cuantas",
                        vista.preguntas().size()));
    }

    public byte[] calendario(VistaPublica vista, SitioPublico sitio) {
        return plantillas.pagina(
                "calendario",
                sitio,
                Map.of(
                        "hoy",
                        FechaEscrita.de(vista.actos().hoy()),
                        "audiencias",
                        vista.actos().audiencias(),
                        "meses",
                        vista.actos().meses()));
    }

    public byte[] documentos(VistaPublica vista, SitioPublico sitio) {
        return plantillas.pagina(
                "documentos", sitio, Map.of("documentos", vista.actos().documentos()));
    }

    public byte[] datos(VistaPublica vista, SitioPublico sitio) {
        Map<String, Object> valores = new HashMap<>();
        valores.put("campos", datos.campos());
        valores.put("cuantas", vista.preguntas().size());
        valores.put(
                "actualizada",
                vista.publicadas().actualizada().map(FechaEscrita::de).orElse(null));
        valores.put("licencia", DatosAbiertos.LICENCIA);
        return plantillas.pagina("datos", sitio, valores);
    }

    public byte[] pregunta(PreguntaParaLeer una, SitioPublico sitio) {
        return plantillas.pagina("pregunta", sitio, Map.of("una", una));
    }

    /** A page of all of them. */
    public byte[] preguntas(VistaPublica vista, int pagina, SitioPublico sitio) {
        int paginas = paginas(vista.preguntas());
        return lista(
                vista,
                new ListaDePreguntas(
                        vista.preguntas(),
                        pagina,
                        "",
                        "",
                        pagina > 1 ? sitio.preguntas(pagina - 1) : null,
                        pagina < paginas ? sitio.preguntas(pagina + 1) : null),
                sitio);
    }

    /** A page of those that somebody looks for. */
    public byte[] buscadas(VistaPublica vista, int pagina, String palabras, String tema, SitioPublico.EnLinea sitio) {
        List<PreguntaParaLeer> halladas = vista.publicadas().buscar(palabras, tema);
        return lista(
                vista,
                new ListaDePreguntas(
                        halladas,
                        pagina,
                        palabras,
                        tema,
                        pagina > 1 ? sitio.preguntas(pagina - 1, palabras, tema) : null,
                        pagina < paginas(halladas) ? sitio.preguntas(pagina + 1, palabras, tema) : null),
                sitio);
    }

    static int paginas(List<PreguntaParaLeer> todas) {
        return Math.max(1, (todas.size() + POR_PAGINA - 1) / POR_PAGINA);
    }

    private byte[] lista(VistaPublica vista, ListaDePreguntas lista, SitioPublico sitio) {
        int desde = Math.min((lista.pagina() - 1) * POR_PAGINA, lista.todas().size());
        int hasta = Math.min(desde + POR_PAGINA, lista.todas().size());
        Map<String, Object> valores = new HashMap<>();
        valores.put(
                "tarjetas",
                lista.todas().subList(desde, hasta).stream()
                        .map(una -> new TarjetaHecha(una.radicado(), tarjeta(vista, una, sitio)))
                        .toList());
        valores.put("pagina", lista.pagina());
        valores.put("paginas", paginas(lista.todas()));
        valores.put("palabras", lista.palabras());
        valores.put("tema", lista.tema());
        valores.put("temas", vista.publicadas().temas());
        valores.put("anterior", lista.anterior());
        valores.put("siguiente", lista.siguiente());
        valores.put("resumen", resumen(vista, lista));
        return plantillas.pagina("preguntas", sitio, valores);
    }

    private String tarjeta(VistaPublica vista, PreguntaParaLeer una, SitioPublico sitio) {
        return vista.publicadas().tarjeta(una, nueva -> plantillas.trozo("tarjeta", sitio, Map.of("una", nueva)));
    }

    private static String resumen(VistaPublica vista, ListaDePreguntas lista) {
        int cuantas = lista.todas().size();
        boolean buscadas = !lista.palabras().isBlank() || !lista.tema().isEmpty();
        if (cuantas == 0) {
            return buscadas
                    ? "No hay ninguna con esas palabras. Pruebe con menos palabras o con otras."
                    : "Todavía no hay ninguna publicada.";
        }
        String dichas = cuantas == 1 ? "1 pregunta con su respuesta" : cuantas + " preguntas con su respuesta";
        return buscadas ? dichas + ", de " + vista.preguntas().size() + "." : dichas + ".";
    }

    /** @param html how it looks in a list */
    public record TarjetaHecha(String radicado, String html) {}

    /** @param todas those of all its pages */
    private record ListaDePreguntas(
            List<PreguntaParaLeer> todas,
            int pagina,
            String palabras,
            String tema,
            @Nullable String anterior,
            @Nullable String siguiente) {}
}
