package co.cuentasclaras.ciclo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.engine.model.ModelFiles;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Escenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Follows the recipe of README: its page, its código, its setting. */
@Escenario
@DisplayName("La receta del README para una actividad que la entidad dibuja")
class ModelosDeLaEntidadTest {

    private static final String COPIADA = "invitarMedios";
    private static final String README = leer("README.md");
    private static final String PAGINA = deLaReceta("BOOT-INF/classes/bpmn/([\\w-]+\\.bpmn)");
    private static final String CODIGO = deLaReceta("a \\*código\\* of\\s+its own, `(\\w+)`");
    private static final String AJUSTE = deLaReceta("`(CUENTASCLARAS_\\w+)=modelos`");

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private ModelFiles archivos;

    @DynamicPropertySource
    static void carpeta(DynamicPropertyRegistry ajustes) throws Exception {
        Path carpeta = Files.createTempDirectory(Path.of("target"), "modelos");
        copiarElGrupo(Path.of("bpmn", PAGINA), carpeta.resolve(PAGINA));
        ajustes.add(AJUSTE.toLowerCase().replace('_', '.'), carpeta::toString);
    }

    @Test
    @DisplayName("la pone en marcha con su fila del plan, sin compilar nada, y llega a su responsable en su día")
    void enMarcha() {
        assertThat(archivos.misfits()).isEmpty();
        assertThat(archivos.own()).containsExactly(PAGINA);
        String plan =
                """
                codigo;etapa;frente;actividad;inicio;fin;responsable;producto;origen
                realizarAudiencia;Ejecución;Durante;Realizar la audiencia;2023-03-23;2023-03-23;gerencia;Acta;propio
                %s;Ejecución;Antes;Invitar a las veedurías ciudadanas;2022-10-03;2022-10-14;planeacion;Oficios;propio
                """
                        .formatted(CODIGO);

        ciclo.en(LocalDate.of(2022, 9, 1))
                .iniciar(Map.of(
                        "vigencia",
                        2022,
                        "entidad",
                        "Personería de Puerto Sereno",
                        "archivo",
                        Variables.fileValue("plan.csv")
                                .file(plan.getBytes(UTF_8))
                                .create()))
                .vivirHasta(LocalDate.of(2022, 10, 3));

        assertThat(ciclo.tareasDe("planeacion")).contains(CODIGO);
        assertThat(ciclo.tarea(CODIGO).getName()).isEqualTo("Invitar a las veedurías ciudadanas");
    }

    /** As a person does in Camunda Modeler: copies the group of an activity and gives it another código. */
    private static void copiarElGrupo(Path de, Path a) throws Exception {
        DocumentBuilderFactory fabrica = DocumentBuilderFactory.newInstance();
        fabrica.setNamespaceAware(true);
        Document modelo = fabrica.newDocumentBuilder().parse(de.toFile());
        NodeList todos = modelo.getElementsByTagName("*");
        List<Element> grupo = new ArrayList<>();
        for (int i = 0; i < todos.getLength(); i++) {
            Element elemento = (Element) todos.item(i);
            boolean suyo = esSuyo(elemento.getAttribute("id"))
                    || elemento.getChildNodes().getLength() == 1 && esSuyo(elemento.getTextContent());
            if (suyo && grupo.stream().noneMatch(otro -> contiene(otro, elemento))) {
                grupo.add(elemento);
            }
        }
        for (Element elemento : grupo) {
            Node copia = elemento.cloneNode(true);
            renombrar(copia);
            elemento.getParentNode().insertBefore(copia, elemento.getNextSibling());
        }
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(modelo), new StreamResult(a.toFile()));
    }

    private static boolean esSuyo(String texto) {
        return texto.matches("\\w*(" + COPIADA + "|" + mayuscula(COPIADA) + ")(_di)?");
    }

    private static boolean contiene(Element fuera, Node dentro) {
        return dentro != null && (dentro.equals(fuera) || contiene(fuera, dentro.getParentNode()));
    }

    private static void renombrar(Node nodo) {
        if (nodo instanceof Element elemento) {
            for (int i = 0; i < elemento.getAttributes().getLength(); i++) {
                Node atributo = elemento.getAttributes().item(i);
                atributo.setNodeValue(renombrado(atributo.getNodeValue()));
            }
        } else if (nodo.getNodeValue() != null) {
            nodo.setNodeValue(renombrado(nodo.getNodeValue()));
        }
        for (Node hijo = nodo.getFirstChild(); hijo != null; hijo = hijo.getNextSibling()) {
            renombrar(hijo);
        }
    }

    private static String renombrado(String texto) {
        return texto.replace(COPIADA, CODIGO).replace(mayuscula(COPIADA), mayuscula(CODIGO));
    }

    private static String mayuscula(String codigo) {
        return Character.toUpperCase(codigo.charAt(0)) + codigo.substring(1);
    }

    private static String deLaReceta(String patron) {
        Matcher dicho = Pattern.compile(patron).matcher(README);
        assertThat(dicho.find()).as("README dice " + patron).isTrue();
        return dicho.group(1);
    }

    private static String leer(String archivo) {
        try {
            return Files.readString(Path.of(archivo));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
