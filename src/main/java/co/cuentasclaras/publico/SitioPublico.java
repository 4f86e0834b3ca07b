package co.cuentasclaras.publico;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.pregunta.AnexoPublico;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where each of the pages of a cycle is: on this server, or in files that are carried elsewhere. */
public interface SitioPublico {

    Ciclo ciclo();

    /** Whether it is carried elsewhere, where nothing is searched or asked. */
    boolean paraLlevar();

    String estilo();

    String inicio();

    /** A page of the questions, from 1 on. */
    String preguntas(int pagina);

    /** One question. */
    String pregunta(String radicado);

    /** A file of an answer. */
    String archivo(AnexoPublico archivo);

    String calendario();

    String documentos();

    /** A document that was published. */
    String documento(String id, String nombre);

    String datos();

    String csv();

    String json();

    String esquema();

    /** Null while citizens do not ask here. */
    @Nullable
    String preguntar();

    /** Where who asked follows the question. */
    @Nullable
    String seguimiento();

    /** The notice of data protection; null while citizens do not ask here. */
    @Nullable
    String aviso();

    /** Whether there are questions, calendar and documents to read. */
    boolean paginas();

    /** On this server. */
    record EnLinea(Ciclo ciclo, String raiz, AjustesPublicos ajustes) implements SitioPublico {

        @Override
        public boolean paraLlevar() {
            return false;
        }

        @Override
        public String estilo() {
            return raiz + "/publico/estilo.css?v=" + EstiloPublico.VERSION;
        }

        @Override
        public String inicio() {
            return raiz + "/publico/" + ciclo.vigencia();
        }

        @Override
        public String preguntas(int pagina) {
            return inicio() + "/preguntas" + (pagina > 1 ? "?pagina=" + pagina : "");
        }

        /** The same page of those that somebody looks for. */
        public String preguntas(int pagina, String palabras, String tema) {
            return inicio() + "/preguntas?pagina=" + pagina + "&q=" + enDireccion(palabras) + "&tema="
                    + enDireccion(tema);
        }

        @Override
        public String pregunta(String radicado) {
            return inicio() + "/preguntas/" + radicado;
        }

        @Override
        public String archivo(AnexoPublico archivo) {
            return inicio() + "/archivos/" + archivo.id();
        }

        @Override
        public String calendario() {
            return inicio() + "/calendario";
        }

        @Override
        public String documentos() {
            return inicio() + "/documentos";
        }

        @Override
        public String documento(String id, String nombre) {
            return documentos() + "/" + id;
        }

        @Override
        public String datos() {
            return inicio() + "/datos";
        }

        @Override
        public String csv() {
            return inicio() + "/preguntas.csv";
        }

        @Override
        public String json() {
            return inicio() + "/preguntas.json";
        }

        @Override
        public String esquema() {
            return raiz + "/publico/preguntas.schema.json";
        }

        @Override
        public @Nullable String preguntar() {
            return ajustes.preguntas() && ciclo.terminado() == null ? inicio() + "/preguntar" : null;
        }

        @Override
        public @Nullable String seguimiento() {
            return inicio() + "/seguimiento";
        }

        @Override
        public @Nullable String aviso() {
            return ajustes.preguntas() ? inicio() + "/aviso" : null;
        }

        @Override
        public boolean paginas() {
            return ajustes.paginas();
        }

        private static String enDireccion(String texto) {
            return URLEncoder.encode(texto, StandardCharsets.UTF_8);
        }
    }

    /**
     * In files beside each other, that a page of the entity links.
     *
     * @param enLinea where what is asked and searched stays, with its whole address
     */
    record ParaLlevar(Ciclo ciclo, EnLinea enLinea) implements SitioPublico {

        @Override
        public boolean paraLlevar() {
            return true;
        }

        @Override
        public String estilo() {
            return "estilo.css";
        }

        @Override
        public String inicio() {
            return "index.html";
        }

        @Override
        public String preguntas(int pagina) {
            return pagina > 1 ? "preguntas-" + pagina + ".html" : "preguntas.html";
        }

        @Override
        public String pregunta(String radicado) {
            return "#" + radicado;
        }

        @Override
        public String archivo(AnexoPublico archivo) {
            return "archivos/" + archivo.id() + "/"
                    + URLEncoder.encode(archivo.nombre(), StandardCharsets.UTF_8)
                            .replace("+", "%20");
        }

        @Override
        public String calendario() {
            return "calendario.html";
        }

        @Override
        public String documentos() {
            return "documentos.html";
        }

        @Override
        public String documento(String id, String nombre) {
            return "documentos/" + id + "/"
                    + URLEncoder.encode(nombre, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String datos() {
            return "datos.html";
        }

        @Override
        public String csv() {
            return "preguntas.csv";
        }

        @Override
        public String json() {
            return "preguntas.json";
        }

        @Override
        public String esquema() {
            return "preguntas.schema.json";
        }

        @Override
        public @Nullable String preguntar() {
            return enLinea.preguntar();
        }

        @Override
        public @Nullable String seguimiento() {
            return enLinea.preguntar() == null ? null : enLinea.seguimiento();
        }

        @Override
        public @Nullable String aviso() {
            return enLinea.aviso();
        }

        @Override
        public boolean paginas() {
            return true;
        }
    }
}
