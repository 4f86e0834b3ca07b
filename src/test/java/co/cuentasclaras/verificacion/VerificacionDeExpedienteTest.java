package co.cuentasclaras.verificacion;

import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.verificacion.Mutacion.Mutado;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("La verificación de un expediente")
class VerificacionDeExpedienteTest {

    @TempDir
    private Path carpeta;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("descubre lo que alguien cambie")
    void mutaciones(Mutacion mutacion) throws IOException {
        Mutado mutado = mutacion.aplicar();

        Dictamen dictamen = verificar(mutado.expediente(), mutado.selloDeFuera());

        if (mutacion.fallas().isEmpty()) {
            assertThat(dictamen.fallas()).isEmpty();
            assertThat(dictamen.correcta()).isTrue();
            assertThat(dictamen.advertencias())
                    .as("sin sello de fuera se dice lo que no se puede saber")
                    .hasSize(mutado.selloDeFuera() == null ? 1 : 0);
        } else {
            assertThat(dictamen.correcta()).isFalse();
            assertThat(clases(dictamen)).as(dictamen.fallas().toString()).containsAll(mutacion.fallas());
        }
    }

    private Dictamen verificar(ExpedienteDePrueba expediente, @Nullable String selloDeFuera) throws IOException {
        Path zip = Files.write(carpeta.resolve("expediente.zip"), expediente.zip());
        return VerificacionDeExpediente.de(zip, SelloDeFuera.leer(selloDeFuera));
    }

    private static Set<String> clases(Dictamen dictamen) {
        return dictamen.fallas().stream().map(falla -> falla.codigo().name()).collect(Collectors.toSet());
    }
}
