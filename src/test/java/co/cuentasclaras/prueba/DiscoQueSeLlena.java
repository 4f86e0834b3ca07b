package co.cuentasclaras.prueba;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk below H2 ({@code jdbc:h2:lleno:…}) that has no room left when a test says so. */
public final class DiscoQueSeLlena extends FilePathWrapper {

    private static volatile boolean lleno;

    /** From now on H2 knows it. */
    public static void montar() {
        lleno = false;
        FilePath.register(new DiscoQueSeLlena());
    }

    public static void llenar(boolean sinSitio) {
        lleno = sinSitio;
    }

    @Override
    public String getScheme() {
        return "lleno";
    }

    @Override
    public FileChannel open(String modo) throws IOException {
        return new Archivo(getBase().open(modo));
    }

    private static void exigirSitio() throws IOException {
        if (lleno) {
            throw new IOException("No space left on device");
        }
    }

    private static final class Archivo extends FileBaseDefault {

        private final FileChannel base;

        Archivo(FileChannel base) {
            this.base = base;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public int read(ByteBuffer donde, long desde) throws IOException {
            return base.read(donde, desde);
        }

        @Override
        public int write(ByteBuffer que, long desde) throws IOException {
            exigirSitio();
            return base.write(que, desde);
        }

        @Override
        protected void implTruncate(long tamano) throws IOException {
            base.truncate(tamano);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }

        @Override
        public void force(boolean metadatos) throws IOException {
            exigirSitio();
            base.force(metadatos);
        }

        @Override
        public FileLock tryLock(long posicion, long tamano, boolean compartido) throws IOException {
            return base.tryLock(posicion, tamano, compartido);
        }
    }
}
