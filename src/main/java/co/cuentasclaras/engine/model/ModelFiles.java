package co.cuentasclaras.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models, tables and forms that run here: those of the program, and of a folder of the entity whatever is there
 * instead or besides. A file of the folder that does not fit is left out and told in the log, and the program's own stays.
 */
@Component
public final class ModelFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);

    private static final String MODEL = ".bpmn";
    private static final List<String> KINDS = List.of(MODEL, ".dmn", ".html");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Set<String> own;
    private final List<Misfit> misfits;

    /** All that ask for them do so while the program starts; afterwards their memory is of more use. */
    private @Nullable SoftReference<List<BpmnModelInstance>> read;

    /**
     * Something in a file of the folder that does not fit.
     *
     * @param cure what to do, in Spanish
     */
    public record Misfit(String file, String element, String cure) {

        @Override
        public String toString() {
            return "%s%s: %s".formatted(file, element.isEmpty() ? "" : ", " + element, cure);
        }
    }

    /**
     * @param folder the entity's own; empty when it has none
     * @throws IllegalStateException when the folder is not there
     */
    public ModelFiles(@Value("${cuentasclaras.modelos.carpeta:}") String folder) {
        Map<String, byte[]> shipped = shipped();
        Map<String, byte[]> theirs = folder.isBlank() ? new TreeMap<>() : in(Path.of(folder.strip()));
        misfits = theirs.isEmpty() ? List.of() : new ModelRules(shipped).leaveOut(theirs);
        own = Set.copyOf(theirs.keySet());
        files.putAll(shipped);
        files.putAll(theirs);
        misfits.forEach(misfit -> LOG.error("No se usa de la carpeta de modelos: {}", misfit));
        if (!own.isEmpty()) {
            LOG.info("De la carpeta de modelos se usan: {}", String.join(", ", theirs.keySet()));
        }
    }

    /** What is to be deployed, by name. */
    public Map<String, byte[]> all() {
        return files;
    }

    /** Those that are the entity's. */
    public Set<String> own() {
        return own;
    }

    /** What was left out, and why. */
    public List<Misfit> misfits() {
        return misfits;
    }

    /** The models, one a page, to be read and not changed. */
    public synchronized List<BpmnModelInstance> models() {
        SoftReference<List<BpmnModelInstance>> before = read;
        List<BpmnModelInstance> models = before == null ? null : before.get();
        if (models == null) {
            models = files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(MODEL))
                    .map(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue())))
                    .toList();
            read = new SoftReference<>(models);
        }
        return models;
    }

    private static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*")) {
                try (InputStream content = resource.getInputStream()) {
                    files.put(Objects.requireNonNull(resource.getFilename()), content.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, byte[]> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "cuentasclaras.modelos.carpeta no es una carpeta que se pueda leer: " + folder.toAbsolutePath());
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (KINDS.stream().anyMatch(name::endsWith)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
